<#
.SYNOPSIS
    Runs every example of the commands' pages and writes the output that has changed into them.
.DESCRIPTION
    Output that differs only in ids, times, durations and numbers stays as it is, so that a page changes when what it
    shows has changed. The module must be built.
.EXAMPLE
    build/Update-Examples.ps1 Get-Usage*
    After a view has changed.
#>
[CmdletBinding()]
param(
    # Names of pages, with wildcards.
    [string[]] $Page = '*'
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$env:NO_COLOR = '1'
Import-Module (Join-Path $PSScriptRoot '..' 'tests' 'Pester' 'Support' 'Examples.psm1') -Force

$files = Get-ChildItem (Join-Path $PSScriptRoot '..' 'docs' 'en-US') -Filter *-*.md
foreach ($file in $files | Where-Object { $name = $_.BaseName; $Page | Where-Object { $name -like $_ } }) {
    $text = [System.IO.File]::ReadAllText($file.FullName)
    foreach ($example in Get-PageExample $file.FullName) {
        $output = (Invoke-Example $example.Code).Output
        if ((ConvertTo-Shape $output) -eq (ConvertTo-Shape $example.Output)) {
            continue
        }

        $code = '```powershell' + "`n$($example.Code)`n" + '```' + "`n"
        $start = $text.IndexOf($code, $text.IndexOf("### $($example.Title)`n")) + $code.Length
        $old = [regex]::Match($text.Substring($start), '(?s)\A\n```output\n.*?\n```\n').Length
        $new = if ($output) { "`n" + '```output' + "`n$output`n" + '```' + "`n" } else { '' }
        $text = $text.Remove($start, $old).Insert($start, $new)
        "$($file.BaseName), $($example.Title): new output"
    }

    [System.IO.File]::WriteAllText($file.FullName, $text)
}
