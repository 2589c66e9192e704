#: out-null -> Out-Null:ok
1..3 | Out-Null
#: out-null-argument -> Out-Null:ok
Out-Null -InputObject 1; $?
#: out-null-in-chain -> Out-Null:ok
& { 1; 2 } | Out-Null; 'after'
#: out-null-upstream-throws -> Out-Null:stopped
try { & { 1; throw 'up' } | Out-Null } catch { "$_" }
#: strict-mode -> Set-StrictMode:ok
& { Set-StrictMode -Version Latest; try { $nope } catch { $_.FullyQualifiedErrorId } }; $nope
#: strict-mode-bad -> none
Set-StrictMode -Version x
#: strict-mode-qualified -> Set-StrictMode:ok
Microsoft.PowerShell.Core\Set-StrictMode -Off; 'x'
#: history-empty -> Get-History:ok
Get-History -Count 5 | ForEach-Object { 'h' }
#: history-bad -> Get-History:failed
Get-History -Id 9999; $?
#: history-bad-stop -> Get-History:error
try { Get-History -Id 9999 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.MyCommand.Name }
#: history-bad-variable -> Get-History:failed
Get-History -Id 9999 -ErrorVariable e -ErrorAction SilentlyContinue; $e.Count
#: invoke-command -> Invoke-Command:ok
Invoke-Command -ScriptBlock { 1; 2 }
#: invoke-command-arguments -> Invoke-Command:ok
Invoke-Command { param($a) "a=$a" } -ArgumentList 4
#: invoke-command-input -> Invoke-Command:ok
1, 2 | Invoke-Command { "n=$(@($input).Count)" }
#: invoke-command-no-new-scope -> Invoke-Command:ok
$v = 1; Invoke-Command { $v = 2 } -NoNewScope; $v
#: invoke-command-throws -> Invoke-Command:error
try { Invoke-Command { throw 'x' } } catch { $_.FullyQualifiedErrorId; $_.ScriptStackTrace }
#: invoke-command-first -> Invoke-Command:stopped
Invoke-Command { 1; 2; 3 } | Select-Object -First 1
#: invoke-command-nested -> Invoke-Command:ok*2
Invoke-Command { Invoke-Command { 'deep' } }
#: get-job -> Get-Job:ok
Get-Job
#: get-job-missing -> Get-Job:failed
Get-Job -Id 4711; $?
#: unknown-parameter -> none
Get-Job -NoSuch 1
#: wait-job-none -> none
Wait-Job
#: completer -> Register-ArgumentCompleter:ok
Register-ArgumentCompleter -CommandName Get-Nothing -ParameterName X -ScriptBlock { 'c' }; $?
#: features -> Get-ExperimentalFeature:ok
Get-ExperimentalFeature -Name no-such-feature
#: clear-history -> Clear-History:ok
Clear-History; $?
#: clear-history-bad -> Clear-History:failed
Clear-History -Id 9999; $?
#: clear-history-what-if -> Clear-History:ok
Clear-History -WhatIf
#: syntax -> none
Get-Command Out-Null -Syntax; (Get-Command Set-StrictMode).ParameterSets.Count
