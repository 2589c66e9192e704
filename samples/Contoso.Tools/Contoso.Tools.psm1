# These two lines are all that the module needs to be counted. Without UsageStats it works the same.
$counts = $null -ne (Import-Module UsageStats -PassThru -ErrorAction Ignore)
if ($counts) { Register-UsageSource }

# After them, so that the compiled part finds the recorder where there is one.
Import-Module "$PSScriptRoot/bin/Contoso.Tools.dll"

<#
.SYNOPSIS
    Makes the report.
#>
function Get-ContosoReport {
    [CmdletBinding()]
    param(
        [ValidateSet('text', 'html')]
        [string] $Format = 'text'
    )

    $make = { if ($Format -eq 'html') { 'All is well.' | ConvertTo-ContosoPage } else { 'All is well.' } }
    if (-not $counts) {
        return & $make
    }

    Measure-TrackedCommand Get-ContosoReport $make -Source Contoso.Tools -Property @{ format = $Format }
}

Export-ModuleMember -Function Get-ContosoReport -Cmdlet ConvertTo-ContosoPage
