# A script module such as teams write: advanced functions, pipelines, dynamic parameters, ShouldProcess, private helpers.

<#
.SYNOPSIS
Gets a plain value.
.PARAMETER Value
What to give.
#>
function Get-Plain { param($Value = 5) $Value }

function Get-Many([int] $Count = 3) { foreach ($i in 1..$Count) { $i } }

function Get-Early($Value) {
    if ($Value -gt 10) { return 'big' }
    foreach ($i in 1..3) { if ($i -eq $Value) { return "found $i" } }
    switch ($Value) { 7 { return 'seven' } default { 'none' } }
    try { if ($Value -eq 8) { throw 'eight' } } catch { return "caught $_" }
    while ($Value -eq 9) { return 'nine' }
    return 'end'
}

function Convert-Item {
    [CmdletBinding()]
    param([Parameter(ValueFromPipeline)] [int] $InputObject, [ValidateRange(1, 9)] [int] $Factor = 2)
    begin { $sum = 0; 'begin' }
    process { $sum += $InputObject; $InputObject * $Factor }
    end { "sum $sum" }
}

function Test-Fault {
    [CmdletBinding()]
    param([Parameter(ValueFromPipeline)] $InputObject, [string] $At, [string] $As = 'Throw')
    begin { function Stop-Here($where) { if ($At -eq $where) { switch ($As) {
                    'Throw' { throw "fault in $where" }
                    'Divide' { 1 / 0 }
                    'Cast' { [int] 'x' }
                    'Exit' { exit 3 }
                    'Io' { throw [System.IO.IOException]::new('io') }
                    'Terminating' { $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([System.InvalidOperationException]::new('t'), 'Tid', 'InvalidData', 'target')) }
                    'Record' { $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.InvalidOperationException]::new('r'), 'Rid', 'InvalidData', 'target')) }
                } } }
        Stop-Here begin }
    process { Stop-Here process; $InputObject }
    end { Stop-Here end; 'ended' }
}

function Set-Thing {
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium')]
    param([Parameter(Mandatory, Position = 0)] [string] $Name)
    if ($PSCmdlet.ShouldProcess($Name, 'Set')) { "set $Name" }
    $WhatIfPreference
}

function Get-Dynamic {
    [CmdletBinding()]
    param([string] $Kind)
    dynamicparam {
        $all = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
        if ($Kind -eq 'file') {
            $attributes = [System.Collections.ObjectModel.Collection[System.Attribute]]::new()
            $attributes.Add([System.Management.Automation.ParameterAttribute]::new())
            $all.Add('Path', [System.Management.Automation.RuntimeDefinedParameter]::new('Path', [string], $attributes))
        }
        $all
    }
    end { "$Kind $($PSBoundParameters['Path'])" }
}

function Get-Sets {
    [CmdletBinding(DefaultParameterSetName = 'A')]
    param([Parameter(ParameterSetName = 'A', Position = 0)] [int] $Number, [Parameter(ParameterSetName = 'B', Mandatory)] [switch] $Flag, [Alias('al')] $Aliased)
    "$($PSCmdlet.ParameterSetName) $Number $Flag $Aliased"
}

function Write-AllStreams {
    [CmdletBinding()] param()
    $PSCmdlet.WriteVerbose('v'); $PSCmdlet.WriteWarning('w'); $PSCmdlet.WriteDebug('d'); $PSCmdlet.WriteInformation('i', @('t')); 'o'
}

function Get-Place { $MyInvocation.MyCommand.Name; $MyInvocation.InvocationName; $MyInvocation.ScriptLineNumber; $MyInvocation.Line; (Get-PSFrames) }
function Get-PSFrames { [scriptblock]::Create('throw "x"') | ForEach-Object { try { & $_ } catch { $_.ScriptStackTrace } } }
function Get-Depth([int] $Level) { if ($Level -eq 0) { return 0 }; 1 + (Get-Depth ($Level - 1)) }
function Get-Outer { Get-Inner; 'outer' }
function Get-Inner { 'inner' }
filter Get-Double { $_ * 2 }
function Get-Input { "n=$(@($input).Count)" }
function Get-Rest { "args: $args"; $args.Count }
function Stop-Loop { break }
function Skip-Loop { continue }
function Test-Trap { trap { 'trapped'; continue } 1; throw 'x'; 2 }
function Test-Finally { try { 1; throw 'f' } finally { 'fin' } }
function Test-Clean { begin { 'b' } process { "p$_" } end { 'e' } clean { $script:cleaned++ } }
function Get-Cleaned { $script:cleaned }
function Get-GoesOn { 1 / 0; 'after' }
function Get-Status { Get-Command no-such -ErrorAction SilentlyContinue; $? }
function Get-Empty { }
function Get-Default($Value = (Get-Inner)) { $Value }
function Get-ProcessOnly { process { "got $_" } }
function Get-Nested { function Local { return 'local' }; & { return 'block' }; Local; 'last' }
Export-ModuleMember -Function *
