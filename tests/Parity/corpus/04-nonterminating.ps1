# Non-terminating errors, $?, $LASTEXITCODE, $Error and the preferences that turn one into the other.

#: write-error -> failed
<<&>> { Write-Error 'e' }
Note "q $?"
Note $Error.Count

#: write-error-then-output -> ok
<<&>> { Write-Error 'e'; 'x' }
Note "q $?"

#: output-then-write-error -> failed
<<&>> { 'x'; Write-Error 'e' }
Note "q $?"

#: write-error-in-parentheses -> failed
(<<&>> { Write-Error 'e' })
Note "q $?"

#: write-error-assigned -> failed
$x = <<&>> { 'x'; Write-Error 'e' }
Note "q $?"; Note $x

#: write-error-piped-on -> failed
<<&>> { 'x'; Write-Error 'e' } | ForEach-Object { $_ }
Note "q $?"

#: write-error-in-function -> failed
function f { <<&>> { Write-Error 'e' } }
f
Note "q $?"

#: write-error-details -> failed
<<&>> { Write-Error 'e' -Category ObjectNotFound -ErrorId MyId -TargetObject 'the target' }
Note $Error[0]

#: write-error-exception -> failed
<<&>> { Write-Error -Exception ([IO.IOException]::new('m')) -ErrorId MyId }
Note $Error[0]

#: cmdlet-write-error -> failed
<<&>> { Invoke-Failure NonTerminating }
Note "q $?"
Note $Error[0]

#: block-writes-error-itself -> any
<<&>> { [CmdletBinding()] param() $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([IO.IOException]::new('m'), 'MyId', 'OpenError', 't')) }
Note "q $?"
Note $Error[0]

#: block-writes-error-itself-then-output -> any
<<&>> { [CmdletBinding()] param() $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([IO.IOException]::new('m'), 'MyId', 'OpenError', 't')); 'x' }
Note "q $?"

#: error-action-silently-continue-inside -> failed
<<&>> { Write-Error 'e' -ErrorAction SilentlyContinue }
Note "q $?"
Note $Error.Count

#: error-action-ignore-inside -> any
<<&>> { Write-Error 'e' -ErrorAction Ignore }
Note "q $?"
Note $Error.Count

#: question-mark-inside-at-entry -> failed, ok
Write-Error 'e' -ErrorAction SilentlyContinue
<<&>> { Note "q $?"; Write-Error 'f' -ErrorAction SilentlyContinue }
<<&>> { Note 'x' }
Note "q $?"

#: question-mark-after-empty -> ok
Write-Error 'e' -ErrorAction SilentlyContinue
<<&>> { }
Note "q $?"

#: question-mark-steps -> ok
<<&>> { Write-Error 'e'; Note "q $?"; 1 / 0; Note "q $?"; $x = 1; Note "q $?"; Note "q $?" }
Note "q $?"

#: error-list-grows-in-order -> failed
<<&>> { Write-Error 'one'; Write-Error 'two' }
Note $Error.Count; Note "$($Error[0])"; Note "$($Error[1])"

#: error-list-cleared-inside -> ok
Write-Error 'old' -ErrorAction SilentlyContinue
<<&>> { $Error.Clear(); 'x' }
Note $Error.Count

#: caller-prefers-stop -> error
$ErrorActionPreference = 'Stop'
try { <<&>> { Write-Error 'e'; 'not reached' } } catch { Note $_ }

#: caller-prefers-stop-outside-try -> error
$ErrorActionPreference = 'Stop'
<<&>> { Write-Error 'e'; 'not reached' }
'not reached either'

#: caller-prefers-stop-divide -> error
$ErrorActionPreference = 'Stop'
<<&>> { 1 / 0; 'not reached' }
'not reached either'

#: caller-prefers-stop-method -> error
$ErrorActionPreference = 'Stop'
try { <<&>> { [int]::Parse('x'); 'not reached' } } catch { Note $_ }

#: caller-prefers-stop-cmdlet -> error(System.IO.IOException)
$ErrorActionPreference = 'Stop'
try { <<&>> { Invoke-Failure NonTerminating } } catch [System.IO.IOException] { Note $_ }

#: caller-prefers-silence -> failed
$ErrorActionPreference = 'SilentlyContinue'
<<&>> { 'x'; Write-Error 'e'; 1 / 0 }
Note "q $?"; Note $Error.Count

#: caller-prefers-silence-throw -> any
$ErrorActionPreference = 'SilentlyContinue'
<<&>> { throw 'x'; 'perhaps' }
'after'
Note $Error.Count

#: caller-prefers-ignore-divide -> any
$ErrorActionPreference = 'Ignore'
<<&>> { 1 / 0; 'after' }
Note $Error.Count

#: function-prefers-stop -> error
function f { $ErrorActionPreference = 'Stop'; <<&>> { Write-Error 'e'; 'not reached' }; 'not reached' }
try { f } catch { Note $_ }
Note $ErrorActionPreference

#: function-called-with-stop -> error
function f { [CmdletBinding()] param() <<&>> { Write-Error 'e'; 'not reached' }; 'not reached' }
try { f -ErrorAction Stop } catch { Note $_ }

#: function-called-with-stop-and-statement-terminating -> error
function f { [CmdletBinding()] param() <<&>> { Invoke-Failure Terminating; 'not reached' }; 'not reached' }
try { f -ErrorAction Stop } catch { Note $_ }

#: function-called-with-silence -> ok
function f { [CmdletBinding()] param() <<&>> { Write-Error 'e'; 'x' } }
f -ErrorAction SilentlyContinue
Note $Error.Count

#: block-prefers-stop -> error
try { <<&>> { $ErrorActionPreference = 'Stop'; Write-Error 'e'; 'not reached' } } catch { Note $_ }
Note $ErrorActionPreference

#: block-prefers-stop-divide -> error
<<&>> { $ErrorActionPreference = 'Stop'; 1 / 0; 'not reached' }
'reached?'

#: warning-preference-stop -> error
$WarningPreference = 'Stop'
try { <<&>> { Write-Warning 'w'; 'not reached' } } catch { Note $_ }

#: preferences-of-the-caller -> ok
$WarningPreference = 'SilentlyContinue'; $VerbosePreference = 'Continue'; $InformationPreference = 'Continue'
<<&>> { Write-Warning 'hidden'; Write-Verbose 'shown'; Write-Information 'shown'; Write-Debug 'hidden' }

#: preferences-set-inside-stay-inside -> ok
<<&>> { $VerbosePreference = 'Continue'; Write-Verbose 'shown' }
Write-Verbose 'hidden'
Note $VerbosePreference

#: what-if-preference-of-the-caller -> ok
$WhatIfPreference = $true
<<&>> { [CmdletBinding(SupportsShouldProcess)] param() $PSCmdlet.ShouldProcess('target', 'action') }

#: confirm-preference-is-seen -> ok
$ConfirmPreference = 'None'
<<&>> { [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param() $PSCmdlet.ShouldProcess('target'); $ConfirmPreference }

#: native-ok -> ok; needs unix
<<&>> { sh -c 'echo out; exit 0' }
Note "q $? $LASTEXITCODE"

#: native-failing -> failed(ExitCode); needs unix
<<&>> { sh -c 'echo out; exit 3' }
Note "q $? $LASTEXITCODE"

#: native-failing-then-output -> ok; needs unix
<<&>> { sh -c 'exit 3'; 'x' }
Note "q $? $LASTEXITCODE"

#: native-failing-in-function -> any; needs unix
function f { sh -c 'exit 4' }
<<&>> { f }
Note "q $? $LASTEXITCODE"

#: native-exit-code-is-stale -> ok; needs unix
sh -c 'exit 3'
<<&>> { 'x' }
Note "q $? $LASTEXITCODE"

#: native-exit-code-is-stale-and-an-error -> failed; needs unix
sh -c 'exit 3'
<<&>> { Write-Error 'e' }
Note "q $? $LASTEXITCODE"

#: native-errors-stream -> ok; needs unix
<<&>> { sh -c 'echo problem >&2' } 2>&1 | ForEach-Object { Note $_.GetType().Name; Note "$_" }
Note "q $? $LASTEXITCODE"

#: native-stop-preference -> error(System.Management.Automation.NativeCommandExitException); needs unix
$PSNativeCommandUseErrorActionPreference = $true
$ErrorActionPreference = 'Stop'
try { <<&>> { sh -c 'exit 3'; 'not reached' } } catch { Note $_ }
Note $LASTEXITCODE

#: native-continue-preference -> failed; needs unix
$PSNativeCommandUseErrorActionPreference = $true
<<&>> { sh -c 'exit 3' }
Note "q $? $LASTEXITCODE"

#: native-output-line-by-line -> ok; needs unix
<<&>> { sh -c 'echo a; echo b' } | ForEach-Object { Note "got $_" }

#: native-fed-by-the-block -> ok; needs utility; needs unix
<<&>> { 'a'; 'b' } | sh -c 'cat'

#: native-feeding-the-block -> ok; needs unix
sh -c 'echo a; echo b' | <<&>> { process { "got $_" } }

#: native-inside-fed-from-input -> ok; needs utility; needs unix
'a', 'b' | <<&>> { $input | sh -c 'cat' }

#: native-cut-short -> stopped; needs unix
<<&>> { sh -c 'while :; do echo y; done' } | Select-Object -First 2

#: native-missing -> error; needs unix
try { <<&>> { ./no-such-program } } catch { Note $_ }
