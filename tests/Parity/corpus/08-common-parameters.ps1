# Common parameters. Bare, they belong to an advanced block; wrapped, to the wrapper, which must pass their effect on.

#: out-variable -> ok
<<&>> { [CmdletBinding()] param() 1; 2 } -OutVariable kept
Note $kept

#: out-variable-appending -> ok
$kept = [System.Collections.ArrayList] @(0)
<<&>> { [CmdletBinding()] param() 1; 2 } -OutVariable +kept
Note $kept

#: out-variable-while-running -> ok
<<&>> { [CmdletBinding()] param() 1; 2 } -OutVariable kept | ForEach-Object { "$_ so far $kept" }

#: error-variable -> ok
<<&>> { [CmdletBinding()] param() Write-Error 'one'; Write-Error 'two'; 'x' } -ErrorVariable failures
Note $failures

#: error-variable-of-cmdlet -> failed
<<&>> { [CmdletBinding()] param() Invoke-Failure NonTerminating } -ErrorVariable failures
Note $failures.Count
Note $failures[0]

#: error-variable-of-throw -> error
try { <<&>> { [CmdletBinding()] param() throw 'x' } -ErrorVariable failures } catch { Note $_ }
Note $failures.Count

#: error-variable-silent -> failed
<<&>> { [CmdletBinding()] param() Write-Error 'one' } -ErrorVariable failures -ErrorAction SilentlyContinue
Note $failures.Count
Note $Error.Count

#: warning-variable -> ok
<<&>> { [CmdletBinding()] param() Write-Warning 'w1'; Write-Warning 'w2' } -WarningVariable kept
foreach ($w in $kept) { Note "$w" }

#: information-variable -> ok
<<&>> { [CmdletBinding()] param() Write-Information 'i1' -Tags t; Write-Host 'h' } -InformationVariable kept
foreach ($i in $kept) { Note "$i" }

#: pipeline-variable -> ok
<<&>> { [CmdletBinding()] param() 1; 2 } -PipelineVariable item | ForEach-Object { $_ * 10 } | ForEach-Object { "$item -> $_" }

#: pipeline-variable-of-upstream -> ok
1, 2 | ForEach-Object -PipelineVariable item { $_ } | <<&>> { process { "$item and $_" } }

#: out-buffer -> ok
<<&>> { [CmdletBinding()] param() foreach ($i in 1..5) { Note "make $i"; $i } } -OutBuffer 1 | ForEach-Object { Note "take $_" }

#: error-action-stop -> error
try { <<&>> { [CmdletBinding()] param() Write-Error 'e'; 'not reached' } -ErrorAction Stop } catch { Note $_ }
Note $ErrorActionPreference

#: error-action-stop-of-cmdlet -> error(System.IO.IOException)
try { <<&>> { [CmdletBinding()] param() Invoke-Failure NonTerminating; 'not reached' } -ErrorAction Stop } catch [System.IO.IOException] { Note $_ }

#: error-action-stop-divide -> error
try { <<&>> { [CmdletBinding()] param() 1 / 0; 'not reached' } -ErrorAction Stop } catch { Note $_ }

#: error-action-stop-ends-the-script -> error
<<&>> { [CmdletBinding()] param() Write-Error 'e'; 'not reached' } -ErrorAction Stop
'reached?'

#: error-action-silently-continue -> ok
<<&>> { [CmdletBinding()] param() Write-Error 'e'; 1 / 0; 'x' } -ErrorAction SilentlyContinue
Note $Error.Count
Note $ErrorActionPreference

#: error-action-ignore -> ok
<<&>> { [CmdletBinding()] param() Write-Error 'e'; 'x' } -ErrorAction Ignore
Note $Error.Count

#: error-action-continue-against-stop -> ok
$ErrorActionPreference = 'Stop'
<<&>> { [CmdletBinding()] param() Write-Error 'e'; 'x' } -ErrorAction Continue
Note $ErrorActionPreference

#: error-action-while-piped -> error
function feed { 1; Write-Error 'upstream'; 2 }
try { feed | <<&>> { [CmdletBinding()] param([Parameter(ValueFromPipeline)] $n) process { $n; if ($n -eq 2) { Write-Error 'ours' } } } -ErrorAction Stop } catch { Note $_ }

#: error-action-does-not-reach-downstream -> ok
<<&>> { [CmdletBinding()] param() 1; 2 } -ErrorAction Stop | ForEach-Object { Write-Error "down $_"; $_ }

#: error-action-is-seen-as-preference -> ok
<<&>> { [CmdletBinding()] param() $ErrorActionPreference } -ErrorAction Stop
$ErrorActionPreference

#: warning-action -> ok
<<&>> { [CmdletBinding()] param() Write-Warning 'hidden'; 'x' } -WarningAction SilentlyContinue
Write-Warning 'shown'

#: warning-action-stop -> error
try { <<&>> { [CmdletBinding()] param() Write-Warning 'w'; 'not reached' } -WarningAction Stop } catch { Note $_ }

#: information-action -> ok
<<&>> { [CmdletBinding()] param() Write-Information 'shown'; $InformationPreference } -InformationAction Continue
$InformationPreference

#: information-action-ignore -> ok
<<&>> { [CmdletBinding()] param() Write-Information 'gone'; 'x' } -InformationAction Ignore 6>&1

#: progress-action -> ok
<<&>> { [CmdletBinding()] param() Write-Progress -Activity a -Status s -PercentComplete 1; $ProgressPreference } -ProgressAction SilentlyContinue
$ProgressPreference

#: debug -> ok
<<&>> { [CmdletBinding()] param() Write-Debug 'shown'; $DebugPreference } -Debug
$DebugPreference

#: verbose -> ok
<<&>> { [CmdletBinding()] param() Write-Verbose 'block says'; Note $VerbosePreference } -Verbose 4>&1 | Where-Object { "$_" -eq 'block says' } | ForEach-Object { "$_" }
$VerbosePreference

#: verbose-off -> ok
$VerbosePreference = 'Continue'
<<&>> { [CmdletBinding()] param() Write-Verbose 'hidden'; $VerbosePreference } -Verbose:$false
Write-Verbose 'shown'

#: preference-restored-after-throw -> error
try { <<&>> { [CmdletBinding()] param() throw 'x' } -ErrorAction SilentlyContinue -WarningAction Stop } catch { Note $_ }
Note $ErrorActionPreference; Note $WarningPreference

#: preference-restored-between-steps -> ok
1..2 | ForEach-Object { Note $ErrorActionPreference; $_ } |
    <<&>> { [CmdletBinding()] param([Parameter(ValueFromPipeline)] $n) process { Note "in $ErrorActionPreference"; $n } } -ErrorAction Ignore |
    ForEach-Object { Note "down $ErrorActionPreference" }

#: nested-error-actions -> ok, ok
<<&>> { [CmdletBinding()] param() <<&>> { [CmdletBinding()] param() Write-Error 'inner'; 'x' } -ErrorAction SilentlyContinue; Write-Error 'outer'; 'y' } -ErrorAction Continue

#: module-block-with-error-action -> error
$m = New-Module { function Get-Block { { [CmdletBinding()] param() Invoke-Failure NonTerminating; 'not reached' } } }
try { <<&>> (Get-Block) -ErrorAction Stop } catch { Note $_ }
Note $ErrorActionPreference

#: two-variables-at-once -> ok
<<&>> { [CmdletBinding()] param() 1; Write-Error 'e'; 2 } -OutVariable o -ErrorVariable e
Note $o; Note $e.Count

#: plain-error-action -> ok
<<&>> { <<[CmdletBinding()] param()|$null = 'plain block';>> Invoke-Failure; 'x' } -ErrorAction SilentlyContinue
Note $ErrorActionPreference

#: plain-error-action-stop -> error
try { <<&>> { <<[CmdletBinding()] param()|$null = 'plain block';>> Invoke-Failure; 'not reached' } -ErrorAction Stop } catch { Note $_ }
Note $ErrorActionPreference

#: plain-error-action-in-an-advanced-function -> ok
function f { [CmdletBinding()] param() <<&>> { <<[CmdletBinding()] param()|$null = 'plain block';>> Invoke-Failure; 'x' } -ErrorAction SilentlyContinue; Write-Error 'own' }
f
Note $Error.Count

#: plain-error-action-in-an-advanced-function-called-with-one -> ok
function f { [CmdletBinding()] param() <<&>> { <<[CmdletBinding()] param()|$null = 'plain block';>> Invoke-Failure; 'x' } -ErrorAction SilentlyContinue; Write-Error 'own'; 'not reached' }
try { f -ErrorAction Stop } catch { Note $_ }

#: plain-verbose-in-an-advanced-function -> ok
function f { [CmdletBinding()] param() <<&>> { <<[CmdletBinding()] param()|$null = 'plain block';>> Write-Verbose 'block says' } -Verbose; Write-Verbose 'hidden' }
f 4>&1 | Where-Object { "$_" -in 'block says', 'hidden' } | ForEach-Object { "$_" }
