# Objects must reach the next command while the block still runs, in every stream and in one order.

#: live-interleaving -> ok
<<&>> { Note 'up 1'; 1; Note 'up 2'; 2; Note 'up end' } | ForEach-Object { Note "down $_"; $_ }

#: live-through-two-stages -> ok
<<&>> { 1; Note 'between'; 2 } | ForEach-Object { Note "middle $_"; $_ * 10 } | ForEach-Object { Note "last $_"; $_ }

#: live-through-a-begin-process-end-consumer -> ok
<<&>> { Note 'a'; 'x'; Note 'b'; 'y' } | & { begin { Note 'begin' } process { Note "got $_" } end { Note 'end' } }

#: wrapped-consumer-of-live-producer -> ok
& { foreach ($i in 1..3) { Note "make $i"; $i } } | <<&>> { begin { Note 'begin' } process { Note "take $_"; $_ } end { Note 'end' } }

#: both-ends-wrapped -> ok, ok
<<&>> { 1; Note 'between'; 2 } | <<&>> { process { Note "take $_"; $_ + 100 } }

#: assignment-collects -> ok
$x = <<&>> { 1; Note 'between'; 2 }
Note $x

#: assignment-of-one-is-scalar -> ok
$x = <<&>> { 'only' }
Note $x
Note $x.GetType().Name

#: merge-errors-in-order -> ok
<<&>> { 1; Write-Error 'e'; 2 } 2>&1 | ForEach-Object { Note "$_"; $_ }

#: merge-errors-of-a-cmdlet-in-order -> ok
<<&>> { 'a'; Invoke-Failure NonTerminating; 'b' } 2>&1 | ForEach-Object { Note "$_" }

#: merge-into-variable -> ok
$all = <<&>> { 1; Write-Error 'e'; 2 } 2>&1
Note $all

#: merge-all-in-order -> ok
$VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
<<&>> {
    'output'; Write-Warning 'warning'; Write-Verbose 'verbose'; Write-Error 'error'
    Write-Debug 'debug'; Write-Information 'information' -Tags t; Write-Host 'host'; 'last'
} *>&1 | ForEach-Object { Note $_.GetType().Name; "$_" }

#: merge-warnings-only -> ok
<<&>> { 1; Write-Warning 'w'; Write-Error 'e'; 2 } 3>&1 | ForEach-Object { Note "got $_" }

#: merge-information-only -> ok
<<&>> { 1; Write-Information 'i'; 2 } 6>&1 | ForEach-Object { Note "got $_" }

#: merge-inside-the-block -> ok
<<&>> { 1; Write-Error 'e' 2>&1; 2 } | ForEach-Object { Note "got $_" }

#: discard-errors -> ok
<<&>> { 1; Write-Error 'e'; 2 } 2>$null
Note $Error.Count

#: discard-everything -> ok
<<&>> { 1; Write-Error 'e'; Write-Warning 'w'; Write-Host 'h'; 2 } *>$null

#: merge-terminating-error -> error
try { <<&>> { 1; throw 'boom' } 2>&1 | ForEach-Object { Note "got $_" } } catch { Note $_ }

#: statement-terminating-error-merged -> ok
<<&>> { 1; 1 / 0; 2 } 2>&1 | ForEach-Object { Note "got $_" }

#: all-streams-unmerged -> ok
$VerbosePreference = $DebugPreference = 'Continue'
<<&>> {
    1; Write-Warning 'w'; 2; Write-Verbose 'v'; 3; Write-Debug 'd'; 4
    Write-Information 'i' -Tags a, b; 5; Write-Host 'h'; 6; Write-Progress -Activity a -Status s -PercentComplete 50; 7
}

#: progress-inside-and-outside -> ok
Write-Progress -Activity outer -Status before -PercentComplete 1
<<&>> { Write-Progress -Activity inner -Status during -PercentComplete 50 }
Write-Progress -Activity outer -Status after -PercentComplete 99

#: out-null-downstream -> ok
<<&>> { 1; Note 'ran on'; 2 } | Out-Null

#: out-default-downstream -> ok
<<&>> { 'shown'; 42 } | Out-Default

#: out-host-inside -> ok
<<&>> { 'inside' | Out-Host; 'output' }

#: select-first -> stopped
<<&>> { Note 'a'; 1; Note 'b'; 2; Note 'never'; 3 } | Select-Object -First 2
Note "q $?"

#: select-first-after-an-upstream-error -> stopped
1..3 | Invoke-Failure NonTerminating | <<&>> { process { $_ } } | Select-Object -First 2
Note "q $?"

#: select-first-runs-finally -> stopped
<<&>> { try { 1; 2; Note 'never' } finally { Note 'finally' } } | Select-Object -First 1
'after'

#: select-first-is-not-caught-inside -> stopped
<<&>> { try { 1; 2 } catch { Note "caught $_" } } | Select-Object -First 1
Note $Error.Count

#: select-first-runs-clean -> stopped
1..5 | <<&>> { process { Note "take $_"; $_ } end { Note 'never' } clean { Note 'clean' } } | Select-Object -First 2

#: select-first-of-endless -> stopped
<<&>> { $i = 0; while ($true) { (++$i) } } | Select-Object -First 3

#: select-first-upstream-of-the-wrapper -> ok
1..10 | Select-Object -First 2 | <<&>> { process { $_ } end { 'end' } }

#: select-first-inside -> ok
<<&>> { 1..10 | ForEach-Object { Note "make $_"; $_ } | Select-Object -First 2; 'goes on' }

#: select-first-through-two-wrappers -> stopped, stopped
<<&>> { 1; Note 'never'; 2 } | <<&>> { process { $_; Note 'never either' } } | Select-Object -First 1

#: select-first-nested -> stopped, ok
<<&>> { <<&>> { 1; 2; Note 'never' } | Select-Object -First 1; 'outer goes on' }

#: large-output -> ok
$r = <<&>> { 1..20000 }
Note $r.Count
Note $r[19999]

#: large-input -> ok
$r = 1..20000 | <<&>> { begin { $n = 0 } process { $n += $_ } end { $n } }
Note $r

#: chain-operators -> ok, failed
<<&>> { 'a' } && 'then'
<<&>> { Write-Error 'e' } || 'otherwise'

#: in-a-string-and-a-list -> ok, ok, ok
"text $(<<&>> { 'inner'; 'two' }) text"
@{ key = <<&>> { 1; 2 } }
@(<<&>> { }).Count
