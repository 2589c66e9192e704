# What a block writes must arrive as it was: same type, same nesting, same nothing.

#: nothing-from-empty-block -> ok, ok
$x = <<&>> { }
Note $x
Note @($x).Count
Note @(<<&>> { }).Count

#: null-output -> ok, ok
$x = <<&>> { $null }
Note ($null -eq $x)
<<&>> { $null } | ForEach-Object { Note 'one null' }

#: null-through-the-pipe -> ok
<<&>> { $null; 1; $null } | ForEach-Object { Note $_ }

#: nested-array-stays-nested -> ok
<<&>> { , @(1, 2) } | ForEach-Object { Note $_ }

#: array-is-unrolled-once -> ok
<<&>> { @(1, @(2, 3)) } | ForEach-Object { Note $_ }

#: no-enumerate -> ok
<<&>> { Write-Output @(1, 2, 3) -NoEnumerate } | ForEach-Object { Note $_ }

#: empty-array -> ok, ok
$x = <<&>> { @() }
Note $x
$y = <<&>> { , @() }
Note $y

#: hashtable-and-ordered -> ok
<<&>> { @{ a = 1; b = @{ c = 2 } }; [ordered] @{ z = 1; y = 2 } }

#: custom-object -> ok
<<&>> { [pscustomobject] @{ Name = 'n'; Value = 3.5 } }

#: types-are-kept -> ok
<<&>> { [long] 1; [byte] 2; 3d; 'c'[0]; [datetime] '2020-01-02'; [guid]::Empty; [DBNull]::Value; [type] 'int'; [version] '1.2' }

#: generic-list-is-unrolled -> ok
<<&>> { [System.Collections.Generic.List[int]] (1, 2, 3) }

#: same-object-comes-out -> ok
$o = [System.Text.StringBuilder]::new('x')
$r = <<&>> { $o }
Note ([object]::ReferenceEquals($o, $r))

#: psobject-members-survive -> ok
$r = <<&>> { $s = [psobject] 'text'; $s.psobject.Properties.Add([psnoteproperty]::new('Extra', 7)); $s }
Note $r.Extra

#: error-record-as-output -> ok
<<&>> { [System.Management.Automation.ErrorRecord]::new([IO.IOException]::new('m'), 'id', 'ReadError', 't') }
Note $Error.Count

#: script-block-as-output -> ok
$b = <<&>> { { 'inner' } }
& $b

#: enumerator-as-output -> ok
<<&>> { (1, 2, 3).GetEnumerator() } | ForEach-Object { Note $_ }

#: false-and-zero -> ok
<<&>> { $false; 0; '' } | ForEach-Object { Note $_ }
Note "q $?"

#: condition -> ok
if (<<&>> { $false }) { 'yes' } else { 'no' }

#: return-value-of-function -> ok
function f { return <<&>> { 1; 2 } }
Note (f)

#: typed-assignment -> ok
[string] $s = <<&>> { 1; 2 }
$s

#: typed-assignment-failing -> ok
try { [int] $n = <<&>> { 'x' } } catch { Note $_.FullyQualifiedErrorId }

#: destructuring -> ok
$a, $b, $c = <<&>> { 1; 2 }
Note $a; Note $b; Note $c

#: class-in-the-block -> ok
<<&>> {
    class Point { [int] $X = 5; [int] Twice() { return $this.X * 2 } static [string] Name() { return 'point' } }
    [Point]::new().Twice(); [Point]::Name()
}

#: enum-in-the-block -> ok
<<&>> { enum Colour { Red; Green = 5 }; [Colour]::Green; [int] [Colour]::Green }

#: called-from-a-class -> ok, error
class Runner {
    [object] Run() { return <<&>> { 42 } }
    [void] Fail() { <<&>> { throw 'in a method' } }
}
[Runner]::new().Run()
try { [Runner]::new().Fail() } catch { Note $_ }

#: format-operator-and-splatting-inside -> ok
<<&>> { $h = @{ Object = 'x' }; '{0:d3}' -f 7; ForEach-Object -InputObject 3 -Process { $_ * 2 } }
