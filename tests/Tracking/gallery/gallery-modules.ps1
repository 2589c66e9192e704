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
#: pester-should-throw -> Should:ok
{ throw 'x' } | Should -Throw -ExpectedMessage x
#: pester-should-not-throw-fails -> Should:error
try { { throw 'x' } | Should -Not -Throw } catch { $_.FullyQualifiedErrorId; "$_" }
#: pester-should-array -> Should:ok
1, 2, 3 | Should -HaveCount 3
#: pester-should-unknown -> none
Should -NoSuchOperator
#: pester-fixture -> New-Fixture:ok
(New-Fixture -Path $Scratch -Name Thing | ForEach-Object Name) -join ' '
#: pester-should-operators -> Get-ShouldOperator:ok
Get-ShouldOperator -Name Be | ForEach-Object { "$($_.Name)" }
#: pester-container -> New-PesterContainer:ok
(New-PesterContainer -ScriptBlock { }).Type
#: pester-container-missing -> New-PesterContainer:any
try { New-PesterContainer -Path "$Scratch/none.Tests.ps1" } catch { "$_" }
#: pester-inmodule-missing -> InModuleScope:error
try { InModuleScope no-such-module { 1 } } catch { "$_" }
#: pester-inmodule -> InModuleScope:ok
InModuleScope Pester { 1 + 1 }
#: pester-run -> *
$configuration = New-PesterConfiguration; $configuration.Run.ScriptBlock = { Describe d { It i { 1 | Should -Be 1 } } }; $configuration.Output.Verbosity = 'None'; $configuration.Run.PassThru = $true; (Invoke-Pester -Configuration $configuration).PassedCount
#: analyzer-clean -> Invoke-ScriptAnalyzer:ok
@(Invoke-ScriptAnalyzer -ScriptDefinition '1').Count
#: analyzer-include -> Invoke-ScriptAnalyzer:ok
Invoke-ScriptAnalyzer -ScriptDefinition 'gci | % { $_ }' -IncludeRule PSAvoidUsingCmdletAliases | ForEach-Object { "$($_.RuleName) $($_.Severity) $($_.Line):$($_.Column) $($_.Message)" }
#: analyzer-pipeline -> Invoke-ScriptAnalyzer:any
'gci' | Invoke-ScriptAnalyzer | ForEach-Object RuleName
#: analyzer-missing-path -> Invoke-ScriptAnalyzer:any
Invoke-ScriptAnalyzer -Path "$Scratch/none.ps1"; $?
#: analyzer-settings-bad -> Invoke-ScriptAnalyzer:any
Invoke-ScriptAnalyzer -ScriptDefinition '1' -Settings "$Scratch/none.psd1"; $?
#: analyzer-formatter-settings -> Invoke-Formatter:ok
Invoke-Formatter -ScriptDefinition 'if ($a) { 1 }' -Settings @{ IncludeRules = @('PSUseConsistentIndentation'); Rules = @{ PSUseConsistentIndentation = @{ Enable = $true; IndentationSize = 4 } } }
#: analyzer-rules-wildcard -> Get-ScriptAnalyzerRule:ok
(Get-ScriptAnalyzerRule -Name *Alias*).RuleName
#: analyzer-alias-parameter -> none
Invoke-ScriptAnalyzer -NoSuch 1
