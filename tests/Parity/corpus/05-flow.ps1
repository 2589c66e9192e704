# return, break, continue and exit leave the block as they leave a bare one.

#: return -> ok
<<&>> { 'a'; return 'b'; 'not reached' }
'after'

#: return-from-nested-construct -> ok
<<&>> { foreach ($i in 1..3) { if ($i -eq 2) { return "at $i" } $i } }
'after'

#: return-through-finally -> ok
<<&>> { try { return 'r' } finally { Note 'finally' } }

#: break-leaves-the-callers-loop -> ok, ok
foreach ($i in 1..3) { <<&>> { if ($i -eq 2) { break } "block $i" }; "after $i" }
'end'

#: continue-goes-on-in-the-callers-loop -> ok*3
foreach ($i in 1..3) { <<&>> { if ($i -eq 2) { continue } "block $i" }; "after $i" }
'end'

#: break-inside-own-loop -> ok
<<&>> { foreach ($i in 1..3) { if ($i -eq 2) { break } $i }; 'goes on' }

#: labelled-continue -> ok*6
:outer foreach ($i in 1..3) { foreach ($j in 1..3) { <<&>> { if ($j -eq 2) { continue outer } "$i$j" } } }
'end'

#: labelled-break -> ok, ok
:outer while ($true) { foreach ($j in 1..3) { <<&>> { if ($j -eq 2) { break outer } "$j" } } }
'end'

#: break-through-finally -> ok
foreach ($i in 1..2) { try { <<&>> { try { break } finally { Note 'inner' } } } finally { Note 'outer' } }
'end'

#: break-is-not-caught -> ok
foreach ($i in 1..2) { try { <<&>> { break } } catch { Note 'caught' } }
Note $Error.Count

#: break-from-a-piped-block -> ok
foreach ($i in 1..2) { 1..3 | <<&>> { process { if ($_ -eq 2) { break } $_ } end { 'not reached' } }; 'not reached' }
'end'

#: break-in-foreach-object -> ok
foreach ($i in 1..2) { <<&>> { 1..3 | ForEach-Object { if ($_ -eq 2) { break } $_ } }; 'not reached' }
'end'

#: break-without-a-loop -> ok
<<&>> { 'a'; break }
'not reached'

#: continue-without-a-loop -> ok
<<&>> { 'a'; continue }
'not reached'

#: break-in-switch -> ok
switch (1, 2) { 1 { <<&>> { 'one'; break } } 2 { 'two' } }
'end'

#: exit-code -> failed(ExitCode)
<<&>> { 'a'; exit 5 }
'not reached'

#: exit-zero -> ok
<<&>> { 'a'; exit 0 }
'not reached'

#: exit-plain -> ok
<<&>> { exit }
'not reached'

#: exit-through-finally -> failed(ExitCode)
try { <<&>> { try { exit 2 } finally { Note 'inner' } } } catch { Note 'caught' } finally { Note 'outer' }

#: exit-from-a-function -> failed(ExitCode)
function f { exit 7 }
<<&>> { f; 'not reached' }
'not reached'

#: exit-of-a-child-script -> ok
[IO.File]::WriteAllText("$Scratch/child.ps1", "'child'; exit 3")
<<&>> { & "$Scratch/child.ps1"; "after $LASTEXITCODE" }

#: exit-of-a-child-script-last -> failed
[IO.File]::WriteAllText("$Scratch/child.ps1", "'child'; exit 3")
<<&>> { & "$Scratch/child.ps1" }
Note "q $? $LASTEXITCODE"

#: exit-inside-a-child-script -> failed(ExitCode)
[IO.File]::WriteAllText("$Scratch/child.ps1", '<<&>> { exit 4 }; "not reached"')
& "$Scratch/child.ps1"
Note "q $? $LASTEXITCODE"

#: nested-wrappers -> ok, ok, ok
<<&>> { 'outer'; <<&>> { 'middle'; <<&>> { 'inner' } }; 'outer again' }

#: recursion -> ok*40
function f($n) { if ($n -gt 0) { <<&>> { f ($n - 1) } } else { 'bottom' } }
f 40

#: recursion-deep -> ok*300
function f($n) { if ($n -gt 0) { <<&>> { f ($n - 1) } } else { 'bottom' } }
f 300

#: recursion-with-error -> error*20
function f($n) { if ($n -gt 0) { <<&>> { f ($n - 1) } } else { throw 'bottom' } }
try { f 20 } catch { Note $_ }

#: stop -> cancelled; stop at ready
<<&>> { 'ready'; while ($true) { } }
'not reached'

#: stop-runs-finally -> cancelled; stop at ready
try { <<&>> { try { 'ready'; while ($true) { } } catch { Note 'caught' } finally { Note 'inner' } } } catch { Note 'caught' } finally { Note 'outer' }

#: stop-runs-clean -> cancelled; stop at ready
1 | <<&>> { process { 'ready'; while ($true) { } } end { Note 'not reached' } clean { Note 'clean' } }

#: stop-nested -> cancelled, cancelled; stop at ready
<<&>> { <<&>> { 'ready'; while ($true) { } } }

#: stop-while-upstream-works -> cancelled; stop at ready
& { 'ready'; while ($true) { } } | <<&>> { process { $_ } end { Note 'not reached' } }

#: stop-while-idle -> cancelled; stop at ready
& { 1; Note 'ready'; while ($true) { } } | <<&>> { process { $_ } end { Note 'not reached' } }

#: stop-while-idle-runs-clean -> cancelled; stop at ready
& { 1; Note 'ready'; while ($true) { } } | <<&>> { process { $_ } end { Note 'not reached' } clean { Note 'clean' } }

#: stop-while-downstream-works -> cancelled; stop at ready
<<&>> { 'go'; Note 'not reached' } | ForEach-Object { 'ready'; while ($true) { } }
