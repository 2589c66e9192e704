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
#: upstream-throws -> ConvertTo-Json:any
try { & { 1; throw 'up' } | ConvertTo-Json } catch { "$_" }
#: downstream-throws -> Get-ChildItem:any
try { Get-ChildItem / | ForEach-Object { throw 'down' } } catch { "$_" }
#: format -> Out-String:ok
1 | Out-String
#: pester -> New-PesterConfiguration:ok
(New-PesterConfiguration).GetType().Name
#: pester-should -> Should:ok
1 | Should -Be 1
#: pester-should-fails -> Should:error
try { 1 | Should -Be 2 } catch { $_.FullyQualifiedErrorId; "$_" }
#: analyzer -> Invoke-ScriptAnalyzer:ok
Invoke-ScriptAnalyzer -ScriptDefinition 'gci' | ForEach-Object RuleName
#: analyzer-rules -> Get-ScriptAnalyzerRule:ok
(Get-ScriptAnalyzerRule PSAvoidUsingCmdletAliases).RuleName
#: analyzer-format -> Invoke-Formatter:ok
Invoke-Formatter -ScriptDefinition 'if($a){1}'
