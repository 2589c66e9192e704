# Scripts that need the commands of a whole PowerShell.

#: real-select-first -> stopped; needs utility
<<&>> { 1..1000 | ForEach-Object { Note "make $_"; $_ } } | Select-Object -First 2

#: real-select-last-and-skip -> ok, ok; needs utility
<<&>> { 1..5 } | Select-Object -Last 2
<<&>> { 1..5 } | Select-Object -Skip 3

#: real-select-index -> stopped; needs utility
<<&>> { 10; 20; 30; Note 'ran on'; 40 } | Select-Object -Index 1

#: real-select-wait -> ok; needs utility
<<&>> { 1; 2; Note 'ran on'; 3 } | Select-Object -First 1 -Wait

#: item-not-found -> error(System.Management.Automation.ItemNotFoundException); needs utility
try { <<&>> { Get-Item /no/such/item -ErrorAction Stop } } catch [System.Management.Automation.ItemNotFoundException] { Note $_ }

#: item-not-found-goes-on -> ok; needs utility
<<&>> { Get-Item /no/such/item; 'after' }
Note "q $?"

#: get-content-missing -> failed; needs utility
<<&>> { Get-Content /no/such/file }
Note "q $?"; Note $Error[0]

#: get-content-live -> ok; needs utility
'a', 'b' | Set-Content "$Scratch/lines.txt"
<<&>> { Get-Content "$Scratch/lines.txt" } | ForEach-Object { Note $_ }

#: write-error-real-position -> ok; needs utility
function f { Write-Error 'from f' }
<<&>> { f; Write-Error 'from the block'; 'x' }
Note $Error[0]; Note $Error[1]

#: redirect-to-file -> ok; needs utility
<<&>> { 'a'; Write-Error 'e'; 'b' } > "$Scratch/out.txt" 2> "$Scratch/err.txt"
Get-Content "$Scratch/out.txt"
(Get-Content "$Scratch/err.txt").Count -gt 0

#: redirect-append-all -> ok; needs utility
'first' > "$Scratch/all.txt"
<<&>> { 'a'; Write-Warning 'w'; 'b' } *>> "$Scratch/all.txt"
Get-Content "$Scratch/all.txt"

#: set-variable-scope-one -> ok; needs utility
$x = 1
<<&>> { Set-Variable x 2 -Scope 1 }
"x $x"

#: get-variable-scope-numbers -> ok; needs utility
function f { $x = 'f'; <<&>> { $x = 'block'; (Get-Variable x -Scope 0).Value; (Get-Variable x -Scope 1).Value } }
f

#: set-variable-scope-one-no-new-scope -> ok; needs utility
$x = 'script'
function f { $x = 'f'; <<.>> { Set-Variable x 'changed' -Scope 1 }; $x }
f; "x $x"

#: callstack-command -> ok; needs utility
function f { Get-PSCallStack | ForEach-Object { Note "$($_.Command) $($_.FunctionName) $($_.ScriptLineNumber) $($_.Location) $($_.Arguments)" } }
<<&>> { f }

#: psbreakpoint-command -> ok; needs utility
$null = Set-PSBreakpoint -Command Get-Date -Action { Note 'command hit' }
$null = Set-PSBreakpoint -Variable watched -Mode Write -Action { Note "variable hit $watched" }
<<&>> { $watched = 1; $null = Get-Date; $watched = 2 }
Get-PSBreakpoint | Remove-PSBreakpoint

#: invoke-expression -> ok, error; needs utility
<<&>> { Invoke-Expression '1; 2' }
try { <<&>> { Invoke-Expression 'throw "x"' } } catch { Note $_ }

#: inside-invoke-expression -> ok; needs utility
Invoke-Expression '<<&>> { "from text"; 1 }'

#: inside-measure-command -> ok; needs utility
(Measure-Command { <<&>> { Note 'ran'; 1 } }).GetType().Name

#: around-measure-command -> ok; needs utility
(<<&>> { Measure-Command { Note 'ran' } }).GetType().Name

#: tee-object -> ok; needs utility
<<&>> { 1; 2 } | Tee-Object -Variable kept | ForEach-Object { "$_" }
"kept $kept"

#: sort-and-group -> ok; needs utility
<<&>> { 'b', 'a', 'b' } | Sort-Object -Unique
1, 2, 3 | Group-Object { $_ % 2 } | ForEach-Object Count

#: sort-by-wrapped-key -> ok*3; needs utility
3, 1, 2 | Sort-Object { <<&>> { $_ } }

#: calculated-property -> ok*2; needs utility
1, 2 | Select-Object @{ n = 'twice'; e = { <<&>> { $_ * 2 } } }

#: script-property -> ok; needs utility
$o = [pscustomobject] @{ a = 1 } | Add-Member -PassThru ScriptProperty b { <<&>> { $this.a + 1 } }
$o.b

#: convertfrom-json-failing -> error; needs utility
try { <<&>> { '{ not json' | ConvertFrom-Json } } catch { Note $_ }

#: new-object-failing -> error; needs utility
try { <<&>> { New-Object No.Such.Type } } catch { Note $_ }

#: import-csv-missing -> error; needs utility
try { <<&>> { Import-Csv /no/such.csv } } catch { Note $_ }

#: add-type-failing -> error; needs utility
try { <<&>> { Add-Type -AssemblyName No.Such.Assembly } } catch { Note $_.FullyQualifiedErrorId }

#: location-changes-stay -> ok; needs utility
<<&>> { Set-Location $Scratch }
(Get-Location).Path

#: push-location-stack -> ok; needs utility
<<&>> { Push-Location $Scratch }
(Get-Location).Path
Pop-Location

#: out-string -> ok; needs utility
(<<&>> { [pscustomobject] @{ a = 1; b = 2 } } | Out-String).Trim()

#: get-random-seeded -> ok; needs utility
Get-Random -SetSeed 7 > $null
<<&>> { Get-Random -Maximum 1000 }

#: sleep-stopped -> cancelled; needs utility; stop at ready
<<&>> { 'ready'; Start-Sleep 600 }

#: register-engine-event -> ok; needs utility
$null = Register-EngineEvent -SourceIdentifier Parity -Action { Note "event $($Event.MessageData)" }
<<&>> { $null = New-Event -SourceIdentifier Parity -MessageData 5; 'x' }
Unregister-Event -SourceIdentifier Parity

#: where-and-compare -> ok; needs utility
Compare-Object (1, 2) (<<&>> { 2; 3 }) | ForEach-Object { "$($_.InputObject) $($_.SideIndicator)" }

#: write-output-collections -> ok; needs utility
<<&>> { Write-Output 1, 2; Write-Output @(3, 4) -NoEnumerate } | ForEach-Object { Note $_ }

#: error-view-of-real-errors -> failed; needs utility
<<&>> { Get-Item /no/such/item } 2>&1 | Out-String | ForEach-Object { Note $_ }
