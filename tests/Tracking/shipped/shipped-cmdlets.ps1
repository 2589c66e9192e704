#: json -> ConvertTo-Json:ok
@{ a = 1 } | ConvertTo-Json -Compress
#: json-stop -> ConvertTo-Json:ok
1, 2 | ConvertTo-Json -Compress
#: json-bad -> none
ConvertTo-Json -Depth x
#: from-json -> ConvertFrom-Json:ok
('{"a":1}' | ConvertFrom-Json).a
#: from-json-bad -> ConvertFrom-Json:error
try { '{' | ConvertFrom-Json } catch { $_.FullyQualifiedErrorId }
#: get-item -> Get-Item:ok
(Get-Item /).FullName
#: get-item-missing -> Get-Item:failed
Get-Item /no/such; $?
#: get-item-stop -> Get-Item:error
try { Get-Item /no/such -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.ToString(); $_.InvocationInfo.PositionMessage }
#: get-item-qualified -> Get-Item:ok
(Microsoft.PowerShell.Management\Get-Item /).Name
#: get-item-dynamic -> Get-ChildItem:ok
@(Get-ChildItem / -Directory).Count -gt 0
#: get-item-alias -> Get-Item:ok
(gi /).Name
#: children-first -> Get-ChildItem:stopped
@(Get-ChildItem / | Select-Object -First 1).Count
#: test-path -> Test-Path:ok
Test-Path /
#: join-path -> Join-Path:ok
Join-Path a b
#: split-path -> Split-Path:ok
Split-Path /a/b -Leaf
#: split-path-pipeline -> Split-Path:ok
'/a/b', '/c/d' | Split-Path -Parent
#: resolve-path -> Resolve-Path:failed
Resolve-Path /no/such; $?
#: content-missing -> Get-Content:failed
Get-Content /no/such
#: new-item-what-if -> New-Item:ok
New-Item /no/such -WhatIf
#: remove-what-if -> Remove-Item:failed
Remove-Item /no/such -WhatIf
#: set-location -> Set-Location:ok
Set-Location /; "$PWD"
#: push-pop -> Push-Location:ok, Pop-Location:ok
Push-Location /; Pop-Location
#: new-guid -> New-Guid:ok
(New-Guid).GetType().Name
#: group -> Group-Object:ok
1, 2, 1 | Group-Object | ForEach-Object { "$($_.Name)=$($_.Count)" }
#: where-unknown -> none
Get-Item -NoSuch
#: shipped-upstream-throws -> ConvertTo-Json:any
try { & { 1; throw 'up' } | ConvertTo-Json } catch { "$_" }
#: shipped-downstream-throws -> Get-ChildItem:any
try { Get-ChildItem / | ForEach-Object { throw 'down' } } catch { "$_" }
#: format -> Out-String:ok
1 | Out-String
#: csv-round -> none
[pscustomobject] @{ a = 1; b = 'x' } | ConvertTo-Csv | ConvertFrom-Csv | ForEach-Object { "$($_.a) $($_.b)" }
#: sort -> none
3, 1, 2 | Sort-Object -Descending
#: select-unique -> none
1, 1, 2 | Select-Object -Unique
#: measure -> none
(1..4 | Measure-Object -Sum -Average).Sum
#: compare -> none
Compare-Object 1, 2 2, 3 | ForEach-Object { "$($_.InputObject) $($_.SideIndicator)" }
#: write-error -> none
Write-Error 'text' -ErrorId Own -Category InvalidData -TargetObject t; $?
#: write-error-stop -> none
try { Write-Error 'text' -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.Exception.Message; $_.InvocationInfo.PositionMessage }
#: write-output -> none
Write-Output 1, (2, 3) -NoEnumerate | ForEach-Object { $_.GetType().Name }
#: write-warning -> none
Write-Warning 'careful'
#: write-host -> none
Write-Host 'here' -NoNewline
#: write-information -> none
Write-Information 'i' -Tags a, b -InformationAction Continue
#: write-verbose -> none
Write-Verbose 'v' -Verbose
#: write-progress -> none
Write-Progress -Activity a -Status s -PercentComplete 5
#: set-variable-scope -> none
function Set-Up { Set-Variable up 5 -Scope 1 }; Set-Up; $up
#: new-variable-constant -> none
New-Variable c 3 -Option Constant; try { $c = 4 } catch { $_.FullyQualifiedErrorId }
#: get-variable-missing -> Get-Variable:failed
Get-Variable no-such-variable; $?
#: get-date-frozen -> *
(Get-Date 2020-02-03).DayOfYear
#: random-seeded -> none
Get-Random -SetSeed 3 -Maximum 10 | ForEach-Object { $_.GetType().Name }
#: select-string -> none
'abc', 'xyz' | Select-String b | ForEach-Object { $_.Line; $_.LineNumber }
#: import-missing -> none
Import-Csv /no/such.csv; $?
#: content-round -> Set-Content:ok, Get-Content:ok, Remove-Item:ok
Set-Content "$Scratch/f.txt" 1, 2; Get-Content "$Scratch/f.txt"; Remove-Item "$Scratch/f.txt"
#: content-pipeline -> Set-Content:ok, Get-Content:stopped
1..5 | Set-Content "$Scratch/g.txt"; Get-Content "$Scratch/g.txt" | Select-Object -First 2
#: item-property -> New-Item:ok, Get-ItemProperty:ok
$null = New-Item "$Scratch/h.txt"; (Get-ItemProperty "$Scratch/h.txt").Name
#: new-item-exists -> New-Item:ok, New-Item:failed
$null = New-Item "$Scratch/i.txt"; $null = New-Item "$Scratch/i.txt"; $?
#: copy-missing -> Copy-Item:failed
Copy-Item "$Scratch/none" "$Scratch/other"; $?
#: rename-what-if -> New-Item:ok, Rename-Item:ok
$null = New-Item "$Scratch/j.txt"; Rename-Item "$Scratch/j.txt" k.txt -WhatIf
#: children-recursive -> New-Item:ok*2, Get-ChildItem:ok
$null = New-Item "$Scratch/d" -ItemType Directory; $null = New-Item "$Scratch/d/e.txt"; (Get-ChildItem $Scratch -Recurse -File).Name -contains 'e.txt'
#: test-path-bad -> Test-Path:ok
Test-Path '' -ErrorAction SilentlyContinue
#: join-path-pipeline -> Join-Path:ok
'a', 'b' | Join-Path -ChildPath c
#: get-location -> Get-Location:ok
(Get-Location).Provider.Name
#: psdrive -> Get-PSDrive:ok
(Get-PSDrive Env).Name
#: psdrive-missing -> Get-PSDrive:failed
Get-PSDrive nodrive; $?
#: process-missing -> none
Get-Process -Id 99999999; $?
#: member -> Get-Member:ok
1 | Get-Member CompareTo | ForEach-Object Name
#: add-member -> Add-Member:ok
$o = [pscustomobject] @{ a = 1 }; $o | Add-Member b 2; "$($o.b)"
#: new-object -> none
(New-Object System.Text.StringBuilder 'x').ToString()
#: new-object-bad -> none
try { New-Object No.Such.Type } catch { $_.FullyQualifiedErrorId }
#: tee -> none
1, 2 | Tee-Object -Variable t; "$t"
#: invoke-expression -> none
Invoke-Expression '$e = 4; 1 + 1'; $e
#: invoke-expression-throws -> none
try { Invoke-Expression 'throw "inner"' } catch { "$_"; $_.ScriptStackTrace }
#: measure-command -> none
$m = 1; (Measure-Command { $m = 2 }).GetType().Name; $m
#: format-table -> Format-Table:ok, Out-String:ok
[pscustomobject] @{ a = 1; b = 2 } | Format-Table | Out-String
#: clixml -> none
1, 'x' | Export-Clixml "$Scratch/c.xml"; Import-Clixml "$Scratch/c.xml"
#: alias-set -> Set-Alias:ok, Get-Alias:ok
Set-Alias myalias Get-Item; (Get-Alias myalias).Definition
#: help-switch -> none
(Join-Path -?) | ForEach-Object { "$($_.Name)|$($_.ModuleName)" }
#: get-help -> none
Microsoft.PowerShell.Core\Get-Help Join-Path | ForEach-Object { "$($_.Name)|$($_.ModuleName)|$($_.Synopsis)" }
#: get-command-objects -> none
Get-Command Join-Path, gi, Out-String | ForEach-Object { "$_|$($_.CommandType)|$($_.ModuleName)|$($_.Source)|$($_.Version)|$($_.ParameterSets.Count)" }
#: missing-mandatory-null -> none
Join-Path $null $null
#: stop-in-cmdlet -> none ; stop at go
Invoke-Expression '"go"; while ($true) { }'
#: sleep-ok -> none
Start-Sleep -Milliseconds 1
#: in-foreach-parallel -> none
1 | ForEach-Object -Parallel { Join-Path a b }
#: nested-shell -> Join-Path:ok
[powershell]::Create('CurrentRunspace').AddCommand('Join-Path').AddArgument('a').AddArgument('b').Invoke()
