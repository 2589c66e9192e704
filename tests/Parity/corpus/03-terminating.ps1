# A terminating error must reach the caller as the same object with the same identity, place and effect.

#: throw-text -> error(System.Management.Automation.RuntimeException)
try { <<&>> { 'before'; throw 'boom' } } catch { Note $_ } finally { Note 'finally' }
Note $Error.Count

#: throw-exception -> error(System.IO.FileNotFoundException)
try { <<&>> { throw [System.IO.FileNotFoundException]::new('gone', 'file.txt') } } catch { Note $_; Note $_.Exception.FileName }

#: throw-nothing -> error
try { <<&>> { throw } } catch { Note $_ }

#: throw-object -> error
try { <<&>> { throw @{ code = 7 } } } catch { Note $_; Note $_.TargetObject }

#: throw-error-record -> error(System.IO.IOException)
$record = [System.Management.Automation.ErrorRecord]::new([IO.IOException]::new('m'), 'TheId', 'DeviceError', 'the target')
try { <<&>> { throw $record } } catch { Note $_; Note ([object]::ReferenceEquals($_, $record)) }

#: throw-error-record-typed-catch -> error(System.IO.IOException)
$record = [System.Management.Automation.ErrorRecord]::new([IO.IOException]::new('m'), 'TheId', 'DeviceError', 'the target')
try { <<&>> { throw $record } } catch [System.IO.IOException] { 'typed' } catch { 'untyped' }

#: throw-keeps-the-exception-object -> error
$exception = [InvalidOperationException]::new('same')
try { <<&>> { throw $exception } } catch { Note ([object]::ReferenceEquals($_.Exception, $exception)) }

#: caught-is-first-in-error-list -> error
try { <<&>> { throw 'x' } } catch { Note ([object]::ReferenceEquals($_, $Error[0])); Note $Error.Count }

#: throw-outside-try-ends-the-script -> error
<<&>> { 'before'; throw 'boom'; 'not reached' }
'not reached either'

#: method-exception -> error
try { <<&>> { [int]::Parse('x') } } catch { Note $_ }

#: method-exception-outside-try-goes-on -> ok
<<&>> { [int]::Parse('x'); 'after' }
'last'

#: divide-by-zero-caught -> error(System.DivideByZeroException)
try { <<&>> { 1 / 0; 'not reached' } } catch [System.DivideByZeroException] { Note $_ }

#: divide-by-zero-goes-on -> ok
<<&>> { 1 / 0; 'after' }
Note "q $?"
'last'

#: divide-by-zero-last -> failed
<<&>> { 'before'; 1 / 0 }
Note "q $?"
'last'

#: divide-by-zero-in-a-function -> ok
function f { <<&>> { 1 / 0; 'in block' }; 'in function' }
f; 'last'

#: divide-by-zero-in-a-function-in-try -> error
function f { <<&>> { 1 / 0; 'in block' }; 'in function' }
try { f } catch { Note $_ }

#: cast-error -> error
try { <<&>> { [int] 'x' } } catch [System.Management.Automation.PSInvalidCastException] { Note $_ }

#: index-and-property-of-null -> ok, error
<<&>> { $null[0]; 'goes on' }
try { <<&>> { $null.Method() } } catch { Note $_ }

#: command-not-found -> error(System.Management.Automation.CommandNotFoundException)
try { <<&>> { no-such-command -With args } } catch { Note $_ }

#: command-not-found-outside-try -> ok
<<&>> { no-such-command; 'after' }

#: parameter-binding-inside -> error
try { <<&>> { Get-Command -NoSuchParameter 1 } } catch { Note $_ }

#: parameter-transformation-inside -> error
function f { [CmdletBinding()] param([int] $n) $n }
try { <<&>> { f -n 'x' } } catch { Note $_ }

#: validation-inside -> error
function f { param([ValidateRange(1, 5)] [int] $n) $n }
try { <<&>> { f 9 } } catch { Note $_ }

#: mandatory-missing-inside -> error
function f { [CmdletBinding()] param([Parameter(Mandatory)] [AllowEmptyCollection()] [int[]] $n) $n }
try { <<&>> { f -n } } catch { Note $_ }

#: ambiguous-parameter-inside -> error
try { <<&>> { Get-Command -N x } } catch { Note $_ }

#: cmdlet-terminating -> error(System.IO.IOException)
try { <<&>> { Invoke-Failure Terminating } } catch [System.IO.IOException] { Note $_; Note $_.Exception.InnerException }

#: cmdlet-terminating-goes-on -> ok
<<&>> { Invoke-Failure Terminating; 'after' }
'last'

#: cmdlet-exception -> error
try { <<&>> { Invoke-Failure Exception } } catch { Note $_ }

#: cmdlet-exception-goes-on -> ok
<<&>> { Invoke-Failure Exception; 'after' }
'last'

#: cmdlet-exception-in-begin -> error
try { <<&>> { 1, 2 | Invoke-Failure Exception Begin } } catch { Note $_ }

#: cmdlet-terminating-in-end -> error
try { <<&>> { 1, 2 | Invoke-Failure Terminating End } } catch { Note $_ }

#: error-action-stop-inside -> error
try { <<&>> { Write-Error 'e' -ErrorAction Stop; 'not reached' } } catch { Note $_ }

#: error-action-stop-of-cmdlet-inside -> error(System.IO.IOException)
try { <<&>> { Invoke-Failure NonTerminating -ErrorAction Stop } } catch [System.IO.IOException] { Note $_ }

#: error-action-stop-outside-try -> error
<<&>> { Write-Error 'e' -ErrorAction Stop; 'not reached' }
'not reached either'

#: throw-terminating-error-of-function -> error
function f { [CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([IO.IOException]::new('m'), 'MyId', 'OpenError', 't')) }
try { <<&>> { f } } catch { Note $_ }

#: throw-terminating-error-of-function-goes-on -> ok
function f { [CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([IO.IOException]::new('m'), 'MyId', 'OpenError', 't')) }
<<&>> { f; 'after' }
'last'

#: throw-terminating-error-of-the-block -> error
try {
    <<&>> { [CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([IO.IOException]::new('m'), 'MyId', 'OpenError', 't')) }
} catch { Note $_ }

#: throw-terminating-error-of-the-block-goes-on -> error
<<&>> { [CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([IO.IOException]::new('m'), 'MyId', 'OpenError', 't')) }
Note "q $?"
'last'

#: typed-catch-order -> error
try { <<&>> { throw [System.IO.DirectoryNotFoundException]::new('d') } }
catch [System.ArgumentException] { 'wrong' }
catch [System.IO.DirectoryNotFoundException] { 'right' }
catch [System.IO.IOException] { 'too late' }
catch { 'wrong' }

#: typed-catch-of-base -> error
try { <<&>> { throw [System.IO.DirectoryNotFoundException]::new('d') } } catch [System.IO.IOException] { Note $_.Exception.GetType().Name }

#: typed-catch-of-inner-exception -> error
try { <<&>> { throw [System.Exception]::new('outer', [System.TimeoutException]::new('inner')) } }
catch [System.TimeoutException] { 'inner caught' }
catch { Note $_ }

#: typed-catch-of-method-exception -> error
try { <<&>> { [IO.File]::ReadAllText('/no/such/file') } }
catch [System.IO.DirectoryNotFoundException] { Note $_ }

#: catch-inside-stays-inside -> ok
<<&>> { try { throw 'x' } catch { "handled $_" } }
Note "q $?"

#: rethrow-inside -> error
try { <<&>> { try { throw 'x' } catch { Note 'inner'; throw } } } catch { Note $_ }

#: rethrow-outside -> error
try { try { <<&>> { throw 'x' } } catch { throw } } catch { Note $_ }

#: throw-another-from-catch -> error
try { <<&>> { try { throw 'x' } catch { throw [IO.IOException]::new('second', $_.Exception) } } } catch { Note $_; Note $Error.Count }

#: error-from-finally -> error
try { <<&>> { try { throw 'first' } finally { Note 'finally'; throw 'second' } } } catch { Note $_ }

#: finally-order -> error
try { <<&>> { try { throw 'x' } finally { Note 'inner finally' } } } catch { Note 'catch' } finally { Note 'outer finally' }

#: trap-continue -> error
trap { Note "trapped $_"; continue }
<<&>> { throw 'x' }
'after'

#: trap-break -> error
function f { trap { Note "trapped $_"; break } <<&>> { throw 'x' }; 'not reached' }
try { f } catch { Note $_ }

#: trap-typed -> error
trap [System.IO.IOException] { Note "io $_"; continue }
trap { Note "other $_"; continue }
<<&>> { throw [IO.IOException]::new('m') }
'after'

#: trap-inside-continue -> ok
<<&>> { trap { Note "trapped $_"; continue } throw 'x'; 'goes on' }

#: trap-inside-break -> error
try { <<&>> { trap { Note "trapped $_"; break } throw 'x'; 'not reached' } } catch { Note $_ }

#: trap-of-statement-terminating -> error
trap { Note "trapped $_"; continue }
<<&>> { 1 / 0; 'in block' }
'after'

#: trap-in-caller-of-cmdlet-error -> error
trap { Note "trapped $_"; continue }
<<&>> { Invoke-Failure Terminating; 'in block' }
'after'

#: strict-mode-undefined -> error
Set-StrictMode -Version Latest
try { <<&>> { $undefined } } catch { Note $_ }

#: strict-mode-goes-on -> ok
Set-StrictMode -Version Latest
<<&>> { $undefined; 'after' }

#: strict-mode-set-inside -> ok
<<&>> { Set-StrictMode -Version Latest; 'x' }
"[$undefined]"

#: parse-error-at-run-time -> error
try { <<&>> { [scriptblock]::Create('if (') } } catch { Note $_.FullyQualifiedErrorId; Note $_.Exception.GetType().Name }

#: position-on-a-later-line -> error
try {
    <<&>> {
        'first'
        'second'; throw 'here'
    }
} catch { Note $_.InvocationInfo.ScriptLineNumber; Note $_.InvocationInfo.OffsetInLine; Note $_.InvocationInfo.PositionMessage }

#: stack-through-functions -> error
function inner { throw 'deep' }
function middle { <<&>> { inner } }
function outer { middle }
try { outer } catch { Note $_.ScriptStackTrace }

#: nested-wrappers-and-throw -> error, error, error
try { <<&>> { <<&>> { <<&>> { throw 'deep' } } } } catch { Note $_ }

#: error-twice -> error, error
foreach ($i in 1, 2) { try { <<&>> { throw "t$i" } } catch { Note $_ } }
Note $Error.Count

#: same-record-again -> error, error
$e = [IO.IOException]::new('once')
foreach ($i in 1, 2) { try { <<&>> { throw $e } } catch { Note $_ } }

#: statement-terminating-then-throw -> error
try { & { <<&>> { Invoke-Failure Terminating } } } catch { Note $_ }
try { & { 1 / 0 } } catch { Note $_ }

#: throw-after-goes-on-flag-is-clean -> ok, error, ok
<<&>> { 1 / 0; 'one' }
try { <<&>> { throw 'x' } } catch { Note $_ }
<<&>> { 1 / 0; 'two' }
'last'

#: statement-terminating-caught-then-rethrown-outside -> error
$kept = $null
try { <<&>> { 1 / 0 } } catch { $kept = $_ }
& { Note $kept.Exception.WasThrownFromThrowStatement; throw $kept }

#: command-not-found-goes-on-in-caller -> error
& { try { <<&>> { no-such-command } } finally { Note 'finally' }; 'not reached' }
'reached'
