# Constrained language: the wrapper works, and opens no hole.

#: constrained-output -> ok; language constrained
<<&>> { 1; 'two'; $ExecutionContext.SessionState.LanguageMode }

#: constrained-scope -> ok; language constrained
$x = 1
<<&>> { $x = 2; "inside $x" }
"outside $x"

#: constrained-no-new-scope -> ok; language constrained
<<.>> { $y = 5 }
"y $y"

#: constrained-arguments -> ok; language constrained
<<&>> { param($a, $b) "$a and $b" } <<1 'x; y'|-ArgumentList 1, 'x; y'>>

#: constrained-input -> ok; language constrained
1..3 | <<&>> { begin { 'begin' } process { $_ * 2 } end { 'end' } }

#: constrained-dollar-input -> ok; language constrained
1..3 | <<&>> { "got $input" }

#: constrained-throw -> error; language constrained
try { <<&>> { 'before'; throw 'boom' } } catch { "caught $_" }

#: constrained-write-error -> failed; language constrained
<<&>> { 'x'; Write-Error 'e' }
"q $?"

#: constrained-no-hole-type -> ok; language constrained
<<&>> { [System.IO.Path]::GetTempPath(); 'after' }

#: constrained-no-hole-method -> error; language constrained
try { <<&>> { $ExecutionContext.InvokeCommand.InvokeScript('1') } } catch { "caught $($_.FullyQualifiedErrorId)" }

#: constrained-no-hole-argument -> ok; language constrained
<<&>> { param($a) "[$a]" } <<'$([IO.Path]::GetTempPath())'|-ArgumentList '$([IO.Path]::GetTempPath())'>>

#: constrained-break -> ok, ok; language constrained
foreach ($i in 1..3) { <<&>> { if ($i -eq 2) { break } $i } }
'end'

#: constrained-nested -> ok, ok; language constrained
<<&>> { 'outer'; <<&>> { 'inner' } }
