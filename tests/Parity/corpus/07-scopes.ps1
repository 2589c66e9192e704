# Scopes, modules, closures, and the sessions and runspaces in which a block may run.

#: reads-the-callers-locals -> ok
function f { $local = 'seen'; <<&>> { $local } }
f

#: writes-stay-in-the-child-scope -> ok
$x = 1
<<&>> { $x = 2; "inside $x" }
"outside $x"

#: script-scope -> ok
$script:x = 1
function f { $x = 'local'; <<&>> { $script:x = 5; "$x $script:x" } }
f; "after $x"

#: global-scope -> ok
<<&>> { $global:FromTheBlock = 5; $global:FromTheBlock }
"after $global:FromTheBlock"

#: local-and-private -> ok
$private:hidden = 'p'
$shown = 's'
<<&>> { "[$hidden] [$shown]"; $local:shown = 't'; "[$local:shown] [$script:shown]" }
"[$shown]"

#: function-defined-inside-stays-inside -> ok
<<&>> { function onlyinside { 'defined' }; onlyinside }
try { onlyinside } catch { Note $_.FullyQualifiedErrorId }

#: function-scope-modifiers -> ok
<<&>> { function script:made { 'made' }; function global:madeglobal { 'global' } }
made; madeglobal

#: variable-of-caller-changed-by-reference -> ok
$list = [System.Collections.Generic.List[int]]::new()
<<&>> { $list.Add(1); $list.Add(2) }
$list

#: no-new-scope-variables -> ok
<<.>> { $y = 7; $z = 8 }
"$y $z"

#: no-new-scope-functions -> ok
<<.>> { function made { "made $args" } }
made 1

#: no-new-scope-in-a-function -> ok
function f { $x = 1; <<.>> { $x = 2; $new = 3 }; "$x $new" }
f; "[$x] [$new]"

#: no-new-scope-output-and-error -> error
try { <<.>> { 1; $kept = 2; throw 'x' } } catch { Note $_ }
"kept $kept"

#: no-new-scope-args -> ok
<<.>> { param($a) Note $a; Note $args } <<1 2|-ArgumentList 1, 2>>

#: no-new-scope-return -> ok
<<.>> { 'a'; return; 'not reached' }
'after'

#: no-new-scope-pipeline -> ok
1..3 | <<.>> { begin { $n = 0 } process { $n += $_ } end { } }
"n=$n"

#: no-new-scope-my-invocation -> ok
<<.>> { Note $MyInvocation.InvocationName; Note $MyInvocation.ScriptLineNumber; Note $MyInvocation.MyCommand.CommandType }

#: no-new-scope-strict-and-preferences -> ok
<<.>> { Set-StrictMode -Version Latest; $ErrorActionPreference = 'SilentlyContinue' }
Note $ErrorActionPreference
Write-Error 'silent'
try { $undefined } catch { 'not strict error' }

#: no-new-scope-break -> ok
foreach ($i in 1..3) { <<.>> { $seen = $i; break } }
"seen $seen"

#: no-new-scope-of-a-module-block -> ok
$m = New-Module { $inside = 1; function Get-Block { { $inside = 99; $added = 'a' } } function Get-State { "$inside $added" } }
<<.>> (& $m { Get-Block })
& $m { Get-State }
"[$inside] [$added]"

#: module-scoped-block -> ok
$m = New-Module { $secret = 's'; function Get-Secret { $secret } Export-ModuleMember }
$block = & $m { { "$secret $(Get-Secret)" } }
<<&>> $block

#: called-inside-a-module -> ok
$m = New-Module { $secret = 's' }
& $m { <<&>> { $secret; $script:secret = 'changed' } ; $secret }

#: callers-block-passed-into-a-module -> ok
$mine = 'callers'
$m = New-Module { $mine = 'modules'; function Invoke-It($block) { <<&>> $block } }
Invoke-It { $mine }

#: module-block-error -> error
$m = New-Module { function Get-Block { { throw 'from the module' } } }
try { <<&>> (Get-Block) } catch { Note $_ }

#: module-preference -> failed
$m = New-Module { $ErrorActionPreference = 'SilentlyContinue'; function Get-Block { { Invoke-Failure NonTerminating } } }
<<&>> (Get-Block)
Note $Error.Count

#: closure -> ok
$n = 5
$closure = { $n }.GetNewClosure()
$n = 6
<<&>> $closure

#: closure-with-input-and-args -> ok
$n = 5
$closure = { param($x) process { $_ + $n + $x } }.GetNewClosure()
1..2 | <<&>> $closure <<100|-ArgumentList 100>>

#: block-in-a-variable -> ok
$block = { 'from a variable'; $args.Count }
<<&>> $block

#: same-block-many-times -> ok*5
$block = { "run $i" }
foreach ($i in 1..5) { <<&>> $block }

#: same-block-nested -> ok*3
$depth = 0
$block = { $depth++; if ($depth -lt 3) { "down $depth"; <<&>> $block }; "up $depth" }
<<&>> $block

#: block-made-from-text -> ok
<<&>> ([scriptblock]::Create('$a = 1; "text $a"'))

#: block-made-from-text-failing -> error
try { <<&>> ([scriptblock]::Create("'x'`nthrow 'from text'")) } catch { Note $_ }

#: function-body -> ok
function f { "body $args" }
<<&>> ${function:f} <<1|-ArgumentList 1>>

#: environment-and-location -> ok
<<&>> { $env:PARITY_PROBE = 'set' }
$env:PARITY_PROBE
$env:PARITY_PROBE = $null

#: default-parameter-values -> ok
$PSDefaultParameterValues = @{ 'Write-Error:ErrorAction' = 'SilentlyContinue'; 'f:n' = 9 }
function f { [CmdletBinding()] param($n) "n=$n" }
<<&>> { f; Write-Error 'hidden'; 'x' }

#: argument-default-expression -> ok
function f($x = (<<&>> { 'default' })) { $x }
f

#: validate-script -> ok
function f { param([ValidateScript({ <<&>> { $_ -gt 0 } })] $n) $n }
f 3

#: scriptblock-parameter-binder -> ok*2
function f { param([Parameter(ValueFromPipelineByPropertyName)] [int] $n) process { "n=$n" } }
[pscustomobject] @{ a = 1 }, [pscustomobject] @{ a = 2 } | f -n { <<&>> { $_.a * 2 } }

#: event-like-delegate -> ok
$func = [Func[int, int]] { param($n) <<&>> { $n * 2 } }
$func.Invoke(21)

#: invoke-return-as-is -> ok
({ <<&>> { 'inside Invoke()'; 2 } }).Invoke()

#: invoke-return-as-is-failing -> error
try { ({ <<&>> { throw 'x' } }).Invoke() } catch { Note $_ }

#: import-module-inside -> ok
<<&>> { $m = New-Module -Name Made { function Get-Made { 'made' } }; Import-Module $m; Get-Made }
Get-Made

#: parallel -> ok*20
$r = 1..20 | ForEach-Object -ThrottleLimit 4 -Parallel { Import-Module $using:ModulePath; $n = $_; <<&>> { $n * 2 } }
[array]::Sort($r)
"$r"

#: parallel-with-errors -> error*8
$r = 1..8 | ForEach-Object -ThrottleLimit 4 -Parallel { Import-Module $using:ModulePath; $n = $_; try { <<&>> { throw "e$n" } } catch { "$_ $($_.FullyQualifiedErrorId)" } }
[array]::Sort($r)
"$r"

#: parallel-using -> ok*3
$base = 100
$r = 1..3 | ForEach-Object -Parallel { Import-Module $using:ModulePath; $b = $using:base; <<&>> { $b + $_ } }
[array]::Sort($r)
"$r"

#: parallel-inside -> ok
$r = <<&>> { 1..5 | ForEach-Object -Parallel { $_ * 3 } }
[array]::Sort($r)
"$r"

#: several-runspaces -> ok*40
$text = 'param($m) Import-Module $m; foreach ($i in 1..10) { <<&>> { $i } }'
$shells = foreach ($n in 1..4) { [powershell]::Create([initialsessionstate]::CreateDefault2()).AddScript($text).AddArgument($ModulePath) }
$running = foreach ($shell in $shells) { $shell.BeginInvoke() }
foreach ($n in 0..3) { "$($shells[$n].EndInvoke($running[$n]))"; $shells[$n].Streams.Error; $shells[$n].Dispose() }

#: nested-powershell-in-this-runspace -> ok
$nested = [powershell]::Create('CurrentRunspace').AddScript('<<&>> { "nested"; $script:x }')
$nested.Invoke()
$nested.Streams.Error

#: block-of-another-runspace -> ok
$shell = [powershell]::Create([initialsessionstate]::CreateDefault2()).AddScript('$marker = "other"; { "block $marker" }')
$block = $shell.Invoke()[0]
$marker = 'mine'
<<&>> $block.Ast.GetScriptBlock()
$shell.Dispose()

#: breakpoint -> ok
$debugger = [runspace]::DefaultRunspace.Debugger
$null = $debugger.SetLineBreakpoint($PSCommandPath, 6, 0, { Note "hit with $inner and $outer" })
$outer = 'o'
<<&>> {
    $inner = 'i'
    "line after $inner"
}
foreach ($b in $debugger.GetBreakpoints()) { Note $b.HitCount; $null = $debugger.RemoveBreakpoint($b) }

#: stepping -> ok
$debugger = [runspace]::DefaultRunspace.Debugger
$debugger.SetDebugMode('LocalScript')
$debugger.add_DebuggerStop({ param($source, $stop) Note "$($stop.InvocationInfo.ScriptName):$($stop.InvocationInfo.ScriptLineNumber):$($stop.InvocationInfo.Line.Trim())"; $stop.ResumeAction = if ($stop.InvocationInfo.Line -match 'the last') { 'Continue' } else { 'StepInto' } })
$null = $debugger.SetLineBreakpoint($PSCommandPath, 5, 0, $null)
$start = 1
<<&>> {
    $a = 1
    $b = 2
}
$last = 'the last'
foreach ($b in $debugger.GetBreakpoints()) { $null = $debugger.RemoveBreakpoint($b) }
