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
    param([Parameter(ParameterSetName = 'A', Position = 0)] [Alias('Num')] [int] $Number, [Parameter(ParameterSetName = 'B', Mandatory)] [switch] $Flag, [Alias('al')] $Aliased)
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
function Get-FirstStatus { $? }
function Test-Rethrow { [CmdletBinding()] param() try { [int] $one = 1; $one / 0 } catch { $PSCmdlet.ThrowTerminatingError($_) } }
function Get-DotInside { . Get-Inner; 'after the dot' }
function Set-CallerValue { [CmdletBinding()] param($To) $PSCmdlet.SessionState.PSVariable.Set('value', $To) }
class Classy { [int] $Size; Classy([int] $size) { $this.Size = $size } [string] ToString() { return "classy $($this.Size)" } }
function Get-Classy { [OutputType([Classy])] param([int] $Size) [Classy]::new($Size).ToString(); ([Classy] 7).Size }
function Get-Helped { GetHelper 'x' }
function GetHelper($Value) { "helped $Value" }
function Get-ByName {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, ValueFromPipelineByPropertyName)] [string] $Name,
        [Parameter(ValueFromPipelineByPropertyName)] [Alias('Length')] [int] $Size,
        [ValidateSet('fast', 'slow')] [string] $Mode = 'fast')
    process { "$Name $Size $Mode" }
}
function Get-Remaining { param([switch] $Flag, [Parameter(ValueFromRemainingArguments)] $Rest) "$Flag $($Rest.Count) $Rest" }
function Get-ScriptPath { $PSScriptRoot.Length -gt 0; $PSCommandPath.EndsWith('kit.psm1'); $MyInvocation.PSCommandPath }
function Get-Lines {
    $first = $MyInvocation.MyCommand.ScriptBlock.StartPosition.StartLine
    try { throw 'line' } catch { $_.InvocationInfo.ScriptLineNumber - $first; $_.InvocationInfo.OffsetInLine; $_.InvocationInfo.Line }
}
function Test-Even([int] $Value) { $Value % 2 -eq 0 }
function Test-Preference { $ErrorActionPreference = 'Stop'; 1 / 0; 'not' }
function Wait-Simple { 'go'; while ($true) { } }
function Wait-Advanced { [CmdletBinding()] param([switch] $AfterError) if ($AfterError) { try { throw 'caught' } catch { } }; 'go'; while ($true) { } }
function Wait-Outer { [CmdletBinding()] param() Wait-Simple; 'not' }
function Get-Range([switch] $Return) { if ($Return) { return 1..5 }; 'not' }
function Test-ReturnInTry { try { return 'in try' } finally { $null = 1 } }
function Test-ReturnThrow { if ($true) { return $(throw 'in return') }; 'not' }
function Get-Kind($Value) { switch -Regex ("$Value") { '^\d' { return 'digits' } '^a' { 'letters' } }; 'end' }
function Get-Closure($Value) { return { "closed over $Value" }.GetNewClosure() }
$count = 0
function Add-Count { $script:count++; $script:count }
function Get-Text {
    @"
two
lines $(1 + 1)
"@
}
function Get-InvokedName { "$($MyInvocation.InvocationName) $($MyInvocation.MyCommand.Name)" }
function Get-ModuleName { $MyInvocation.MyCommand.ModuleName; $ExecutionContext.SessionState.Module.Name }
function Test-Deep { Test-Fault -At process }
function Test-BeginOnly { begin { 'only' } }
function Get-Mixed { 1; 'a'; $null; 2.5; , @(1, 2) }
function Get-Nested2 { , @(1, 2, 3) }
function Get-VariableName {
    $names = $ExecutionContext.SessionState.InvokeProvider.ChildItem.Get('variable:*', $false) | ForEach-Object { $_.Name }
    $names | Where-Object { $_ -match 'usage|track|probe' -and $_ -ne 'ModulePath' }
    $names.Count -gt 10
}
Export-ModuleMember -Function *-*
