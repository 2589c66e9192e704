# Pipeline input, arguments and the automatic variables of a block.

#: begin-process-end -> ok
1..3 | <<&>> { begin { 'begin' } process { "process $_" } end { 'end' } }

#: process-only -> ok
1..3 | <<&>> { process { $_ * 2 } }

#: begin-process-end-without-input -> ok
<<&>> { begin { 'begin' } process { "process [$_]" } end { 'end' } }

#: process-with-empty-input -> ok
@() | <<&>> { begin { 'begin' } process { "process [$_]" } end { 'end' } }

#: process-with-null-input -> ok
$null, 1, $null | <<&>> { process { Note $_ } }

#: input-in-plain-block -> ok
1..3 | <<&>> { "sum of $input"; Note @($input).Count }

#: input-enumerated -> ok
1..3 | <<&>> { foreach ($x in $input) { "got $x" } }

#: input-steps -> ok
1..3 | <<&>> { while ($input.MoveNext()) { $input.Current * 2 } }

#: input-in-process -> ok
1..3 | <<&>> { process { "in $input and $_" } end { Note @($input).Count } }

#: input-in-end -> ok
1..3 | <<&>> { end { @($input).Count } }

#: input-absent -> ok
<<&>> { Note @($input).Count; Note ($null -eq $_) }

#: input-null-only -> ok
$null | <<&>> { Note @($input).Count }

#: input-arrays-stay-whole -> ok
(1, 2), (3, 4) | <<&>> { process { Note $_ } }

#: input-ignored -> ok
1..3 | <<&>> { 'no input wanted' }

#: process-live-before-end -> ok
1..3 | ForEach-Object { Note "make $_"; $_ } | <<&>> { process { Note "take $_"; $_ } end { Note 'end' } } | ForEach-Object { Note "down $_" }

#: underscore-of-the-caller -> ok*2
1, 2 | ForEach-Object { <<&>> { "in $_" }; "out $_" }

#: underscore-in-nested-pipeline -> ok
5 | ForEach-Object { <<&>> { 1, 2 | ForEach-Object { "inner $_" }; "block $_" } }

#: underscore-assigned-inside -> ok
5 | ForEach-Object { <<&>> { $_ = 'changed'; $_ }; "still $_" }

#: where-object-condition -> ok*3
1..3 | Where-Object { <<&>> { $_ -gt 1 } }

#: foreach-method -> ok*2
(1, 2).ForEach({ <<&>> { $_ * 10 } })

#: switch-underscore -> ok*2
switch (1, 2) { default { <<&>> { "switch $_" } } }

#: catch-underscore -> ok
try { throw 'x' } catch { <<&>> { "caught $_" } }

#: args -> ok
<<&>> { Note $args; "$($args.Count) of $args" } <<1 two 3.5|-ArgumentList 1, two, 3.5>>

#: args-absent -> ok
<<&>> { Note $args; $args.Count }

#: args-one-array -> ok
<<&>> { Note $args } <<(1, 2)|-ArgumentList (, (1, 2))>>

#: args-with-null -> ok
<<&>> { Note $args } <<$null 2|-ArgumentList $null, 2>>

#: args-like-parameters -> ok
<<&>> { param($x) Note $x; Note $args } <<'-x' 'value'|-ArgumentList '-x', 'value'>>

#: param-positional -> ok
<<&>> { param($a, $b) "a=$a b=$b rest=$args" } <<1 2 3|-ArgumentList 1, 2, 3>>

#: param-defaults -> ok
<<&>> { param($a = 'default', [int] $b = 7) "a=$a b=$b"; Note $PSBoundParameters }

#: param-typed-conversion -> ok
<<&>> { param([int] $n, [switch] $s) Note $n; Note $s } <<'42'|-ArgumentList '42'>>

#: param-conversion-failing -> any
try { <<&>> { param([int] $n) $n } <<'x'|-ArgumentList 'x'>> } catch { Note $_.FullyQualifiedErrorId; Note $_.Exception.GetType().Name; Note $_.Exception.Message }
$Error.Clear()

#: param-validation-failing -> any
try { <<&>> { param([ValidateSet('a', 'b')] $v) $v } <<c|-ArgumentList c>> } catch { Note $_.FullyQualifiedErrorId; Note $_.Exception.Message }
$Error.Clear()

#: param-too-many-arguments -> any
try { <<&>> { [CmdletBinding()] param($a) $a } <<1 2|-ArgumentList 1, 2>> } catch { Note $_.FullyQualifiedErrorId; Note $_.Exception.Message }
$Error.Clear()

#: param-from-pipeline -> ok
1..3 | <<&>> { param([Parameter(ValueFromPipeline)] [int] $n) process { "n=$n" } }

#: param-from-pipeline-by-name -> ok
[pscustomobject] @{ Name = 'a'; Size = 1 }, [pscustomobject] @{ Name = 'b'; Size = 2 } |
    <<&>> { param([Parameter(ValueFromPipelineByPropertyName)] $Name, [Parameter(ValueFromPipelineByPropertyName)] [int] $Size) process { "$Name=$Size" } }

#: param-from-pipeline-not-accepting -> any
1 | <<&>> { [CmdletBinding()] param([Parameter(ValueFromPipelineByPropertyName)] [int] $Size) process { "size=$Size" } }
'after'

#: param-and-pipeline-together -> ok
1..2 | <<&>> { param($factor) process { $_ * $factor } } <<10|-ArgumentList 10>>

#: advanced-block -> ok
<<&>> { [CmdletBinding()] param($a) Note $PSBoundParameters; Note $PSCmdlet.ParameterSetName; Note $PSCmdlet.MyInvocation.ExpectingInput; $a } <<7|-ArgumentList 7>>

#: advanced-block-without-arguments -> ok
<<&>> { [CmdletBinding()] param($a) Note $PSBoundParameters; Note $a; 'ran' }

#: advanced-block-with-default -> ok
<<&>> { [CmdletBinding()] param($a = 5) Note $PSBoundParameters.Count; $a }

#: advanced-block-stops-upstream -> any
1..3 | <<&>> { [CmdletBinding()] param([Parameter(ValueFromPipeline)] $n) process { if ($n -eq 2) { throw 'two' } $n } end { 'not reached' } }

#: dynamic-parameters -> ok
<<&>> {
    [CmdletBinding()] param($a)
    dynamicparam {
        $all = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
        $attributes = [System.Collections.ObjectModel.Collection[System.Attribute]]::new()
        $attributes.Add([System.Management.Automation.ParameterAttribute] @{ Position = 1 })
        $all.Add('Extra', [System.Management.Automation.RuntimeDefinedParameter]::new('Extra', [int], $attributes))
        $all
    }
    process { Note $PSBoundParameters }
} <<1 2|-ArgumentList 1, 2>>

#: parameter-sets -> ok
<<&>> {
    [CmdletBinding(DefaultParameterSetName = 'B')]
    param([Parameter(ParameterSetName = 'A')] [switch] $x, [Parameter(ParameterSetName = 'B', Position = 0)] $y)
    $PSCmdlet.ParameterSetName; $y
} <<1|-ArgumentList 1>>

#: filter-like -> ok
filter twice { $_ * 2 }
1..3 | <<&>> { process { $_ | twice } }

#: function-that-wraps-per-item -> ok*3
function each { process { <<&>> { "item $_" } } }
1..3 | each

#: function-that-wraps-its-input -> ok
function all { $input | <<&>> { process { "item $_" } } }
1..3 | all

#: wrapped-steppable -> ok
$step = { <<&>> { begin { 'begin' } process { "p $_" } end { 'end' } } }.GetSteppablePipeline()
$step.Begin($true); $step.Process(1); $step.Process(2); $step.End()

#: my-invocation -> ok
<<&>> { Note $MyInvocation.MyCommand.GetType().Name; Note $MyInvocation.InvocationName; Note $MyInvocation.ScriptLineNumber; Note $MyInvocation.PipelineLength; Note $MyInvocation.ExpectingInput }

#: my-invocation-place -> ok
<<&>> { Note $MyInvocation.Line; Note $MyInvocation.OffsetInLine; Note $MyInvocation.ScriptName; Note $MyInvocation.PositionMessage }

#: my-invocation-in-pipeline -> ok
1 | <<&>> { process { Note $MyInvocation.ExpectingInput; Note $MyInvocation.PipelinePosition; Note $MyInvocation.BoundParameters } }

#: my-invocation-pipeline-length -> ok
<<&>> { Note $MyInvocation.PipelineLength } | ForEach-Object { $_ }

#: my-invocation-of-a-function-inside -> ok
function f { Note $MyInvocation.InvocationName; Note $MyInvocation.ScriptLineNumber; Note $MyInvocation.OffsetInLine; Note $MyInvocation.CommandOrigin }
<<&>> { f }

#: script-paths -> ok
<<&>> { Note $PSCommandPath; Note $PSScriptRoot; Note $MyInvocation.PSCommandPath }

#: call-stack -> ok
function f { foreach ($frame in [runspace]::DefaultRunspace.Debugger.GetCallStack()) { Note "$($frame.FunctionName) $($frame.ScriptLineNumber) $($frame.GetScriptLocation())" } }
<<&>> { f }

#: command-origin-and-this -> ok
<<&>> { Note $PSCmdlet; Note $this; Note $MyInvocation.CommandOrigin; Note $MyInvocation.MyCommand.CommandType }

#: error-in-begin-while-piped -> error
try { 1..3 | <<&>> { begin { throw 'in begin' } process { 'not reached' } } } catch { Note $_ }

#: error-in-process-while-piped -> error
try { 1..3 | <<&>> { process { if ($_ -eq 2) { throw 'in process' } $_ } end { 'not reached' } } } catch { Note $_ }

#: error-in-end-while-piped -> error
try { 1..3 | <<&>> { process { $_ } end { throw 'in end' } } } catch { Note $_ }

#: divide-in-process-while-piped-goes-on -> ok
1..3 | <<&>> { process { 1 / 0; $_ } end { 'end' } }
'after'

#: divide-in-begin-while-piped-caught -> error
try { 1..3 | <<&>> { begin { 1 / 0 } process { $_ } } } catch { Note $_ }

#: divide-in-process-while-piped-caught -> error
try { 1..3 | <<&>> { process { 1 / (2 - $_); $_ } } } catch { Note $_ }

#: divide-in-end-while-piped-caught -> error
try { 1..3 | <<&>> { end { 1 / 0 } } } catch { Note $_ }

#: cmdlet-error-in-process-while-piped -> error
try { 1..3 | <<&>> { process { Invoke-Failure Terminating } } } catch { Note $_ }

#: write-error-in-process-while-piped -> any
1..3 | <<&>> { process { if ($_ -eq 2) { Write-Error "e$_" } $_ } }
Note "q $?"

#: caller-prefers-stop-while-piped -> error
$ErrorActionPreference = 'Stop'
try { 1..3 | <<&>> { process { if ($_ -eq 2) { Write-Error 'e' } $_ } } } catch { Note $_ }

#: upstream-throws -> any
try { & { 1; throw 'upstream' } | <<&>> { process { $_ } end { Note 'not reached' } clean { Note 'clean' } } } catch { Note $_ }

#: upstream-catches-and-feeds-on -> error
function feed { [CmdletBinding()] param() foreach ($i in 1..3) { try { $PSCmdlet.WriteObject($i) } catch { Note "swallowed $_" } } }
feed | <<&>> { process { if ($_ -eq 2) { throw 'two' } $_ } end { 'end' } }
'after'

#: upstream-catches-and-ends -> error
function feed { [CmdletBinding()] param() try { $PSCmdlet.WriteObject(1) } catch { Note "swallowed $_" } }
try { feed | <<&>> { process { throw 'one' } end { 'end' } } } catch { Note $_ }

#: downstream-throws -> any
try { <<&>> { 1; Note 'not reached'; 2 } | ForEach-Object { throw 'downstream' } } catch { Note $_ }

#: downstream-throws-and-block-cleans -> any
try { <<&>> { try { 1; 2 } finally { Note 'finally' } } | ForEach-Object { throw 'downstream' } } catch { Note $_ }

#: downstream-error-caught-in-the-block -> any
<<&>> { try { 1 } catch { Note "caught $_" }; 2 } | & { process { if ($_ -eq 1) { throw 'downstream' } $_ } }
'after'

#: downstream-statement-terminating -> any
<<&>> { 1; 2 } | ForEach-Object { Invoke-Failure Terminating; $_ }

#: downstream-cmdlet-fails -> any
try { <<&>> { 1; Note 'not reached' } | Invoke-Failure Terminating } catch { Note $_ }

#: downstream-write-error -> ok
<<&>> { 1; 2 } | Invoke-Failure NonTerminating
Note "q $?"

#: clean-block -> ok
1..2 | <<&>> { begin { Note 'begin' } process { $_ } end { Note 'end' } clean { Note 'clean' } }

#: clean-block-after-throw -> error
try { 1..2 | <<&>> { process { throw 'x' } clean { Note 'clean' } } } catch { Note $_ }

#: clean-block-that-fails -> any
1..2 | <<&>> { process { $_ } clean { Write-Error 'in clean'; throw 'thrown in clean' } }
'after'

#: clean-block-of-upstream -> ok
& { process { 1 } clean { Note 'upstream clean' } } | <<&>> { process { $_ } clean { Note 'own clean' } }
