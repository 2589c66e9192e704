#: core-out-null -> Out-Null:ok
1..3 | Out-Null
#: core-out-null-argument -> Out-Null:ok
Out-Null -InputObject 1; $?
#: core-out-null-in-chain -> Out-Null:ok
& { 1; 2 } | Out-Null; 'after'
#: core-out-null-upstream-throws -> Out-Null:stopped
try { & { 1; throw 'up' } | Out-Null } catch { "$_" }
#: core-strict-mode -> Set-StrictMode:ok
& { Set-StrictMode -Version Latest; try { $nope } catch { $_.FullyQualifiedErrorId } }; $nope
#: core-strict-mode-bad -> none
Set-StrictMode -Version x
#: core-strict-mode-qualified -> Set-StrictMode:ok
Microsoft.PowerShell.Core\Set-StrictMode -Off; 'x'
#: core-history-empty -> Get-History:ok
Get-History -Count 5 | ForEach-Object { 'h' }
#: core-history-bad -> Get-History:failed
Get-History -Id 9999; $?
#: core-history-bad-stop -> Get-History:error
try { Get-History -Id 9999 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.MyCommand.Name }
#: core-history-bad-variable -> Get-History:failed
Get-History -Id 9999 -ErrorVariable e -ErrorAction SilentlyContinue; $e.Count
#: core-invoke-command -> Invoke-Command:ok
Invoke-Command -ScriptBlock { 1; 2 }
#: core-invoke-command-arguments -> Invoke-Command:ok
Invoke-Command { param($a) "a=$a" } -ArgumentList 4
#: core-invoke-command-input -> Invoke-Command:ok
1, 2 | Invoke-Command { "n=$(@($input).Count)" }
#: core-invoke-command-no-new-scope -> Invoke-Command:ok
$v = 1; Invoke-Command { $v = 2 } -NoNewScope; $v
#: core-invoke-command-throws -> Invoke-Command:error
try { Invoke-Command { throw 'x' } } catch { $_.FullyQualifiedErrorId; $_.ScriptStackTrace }
#: core-invoke-command-first -> Invoke-Command:stopped
Invoke-Command { 1; 2; 3 } | Select-Object -First 1
#: core-invoke-command-nested -> Invoke-Command:ok*2
Invoke-Command { Invoke-Command { 'deep' } }
#: core-get-job -> Get-Job:ok
Get-Job
#: core-get-job-missing -> Get-Job:failed
Get-Job -Id 4711; $?
#: core-unknown-parameter -> none
Get-Job -NoSuch 1
#: core-wait-job-none -> none
Wait-Job
#: core-completer -> Register-ArgumentCompleter:ok
Register-ArgumentCompleter -CommandName Get-Nothing -ParameterName X -ScriptBlock { 'c' }; $?
#: core-features -> Get-ExperimentalFeature:ok
Get-ExperimentalFeature -Name no-such-feature
#: core-clear-history -> Clear-History:ok
Clear-History; $?
#: core-clear-history-bad -> Clear-History:failed
Clear-History -Id 9999; $?
#: core-clear-history-what-if -> Clear-History:ok
Clear-History -WhatIf
#: core-syntax -> none
Get-Command Out-Null -Syntax; (Get-Command Set-StrictMode).ParameterSets.Count
#: core-invoke-command-stop -> Invoke-Command:cancelled ; stop at go
Invoke-Command { 'go'; while ($true) { } }
#: core-invoke-command-alias -> Invoke-Command:ok
icm { 1 }
#: core-out-null-errors -> Out-Null:ok
& { Invoke-Failure NonTerminating } 2>&1 | Out-Null; $?
#: core-invoke-command-error-inside -> Invoke-Command:ok
Invoke-Command { Invoke-Failure NonTerminating; 'on' }; $?
#: core-get-command-of-tracked -> none
Get-Command Out-Null, icm | ForEach-Object { "$_|$($_.CommandType)|$($_.ModuleName)|$($_.Version)|$($_.DefaultParameterSet)" }
#: core-common-parameters -> Get-Job:ok
Get-Job -OutVariable o -Verbose -Debug; $o.Count
#: core-splatted -> Invoke-Command:ok
$a = @{ ScriptBlock = { param($x) $x }; ArgumentList = 3 }; Invoke-Command @a
#: core-steppable -> Out-Null:ok
$s = { Out-Null }.GetSteppablePipeline(); $s.Begin($true); $s.Process(1); $s.End()
#: core-default-parameters -> Invoke-Command:ok
$PSDefaultParameterValues = @{ 'Invoke-Command:ArgumentList' = 9 }; Invoke-Command { param($x) "x=$x" }
#: core-in-function -> Invoke-Command:ok
function Test-It { [CmdletBinding()] param() $v = 1; Invoke-Command { $v = 2; $v } ; $v; $MyInvocation.MyCommand.Name }; Test-It
#: core-downstream-throws -> Invoke-Command:any
try { Invoke-Command { 1; 2 } | ForEach-Object { throw 'down' } } catch { "$_"; $_.ScriptStackTrace }
#: core-terminating-inside -> Invoke-Command:error(System.IO.IOException)
try { Invoke-Command { Invoke-Failure Terminating } } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Activity }
#: core-exit -> Invoke-Command:ok
Invoke-Command { & { exit 0 }; 'not' }; 'not'
#: core-break -> Invoke-Command:ok
foreach ($i in 1, 2) { Invoke-Command { break }; 'not' }; 'after'
