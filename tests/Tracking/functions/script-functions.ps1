#: plain -> Get-Plain:ok
Get-Plain 3
#: default-value -> Get-Plain:ok
Get-Plain
#: named -> Get-Plain:ok
Get-Plain -Value 'a'
#: splatted -> Get-Plain:ok
$a = @{ Value = 4 }; Get-Plain @a
#: null-value -> Get-Plain:ok
Get-Plain $null
#: array-value -> Get-Plain:ok
Get-Plain (1, (2, 3))
#: in-expression -> Get-Plain:ok, Get-Plain:ok
(Get-Plain 1) + (Get-Plain 2)
#: module-qualified -> Get-Plain:ok
kit\Get-Plain 6
#: by-command-info -> Get-Plain:ok
& (Get-Command Get-Plain) 7
#: by-script-block -> Get-Plain:ok
& ${function:Get-Plain} 8
#: dot-sourced -> Get-Plain:ok
. Get-Plain 9
#: many -> Get-Many:ok
Get-Many 4
#: early-stop -> Get-Many:stopped
Get-Many 5 | Select-Object -First 2
#: return-if -> Get-Early:ok
Get-Early 11
#: return-foreach -> Get-Early:ok
Get-Early 2
#: return-switch -> Get-Early:ok
Get-Early 7
#: return-catch -> Get-Early:ok
Get-Early 8
#: return-while -> Get-Early:ok
Get-Early 9
#: return-end -> Get-Early:ok
Get-Early 5
#: pipeline -> Convert-Item:ok
1, 2, 3 | Convert-Item
#: pipeline-argument -> Convert-Item:ok
Convert-Item 4 -Factor 3
#: pipeline-empty -> Convert-Item:ok
@() | Convert-Item
#: pipeline-bad-item -> Convert-Item:failed
1, 'x', 3 | Convert-Item
#: pipeline-first -> Convert-Item:stopped
1..5 | Convert-Item | Select-Object -First 2
#: pipeline-both -> Get-Double:ok, Convert-Item:ok
1, 2 | Get-Double | Convert-Item
#: validation-fails -> none
Convert-Item 1 -Factor 20
#: unknown-parameter -> none
Convert-Item -Nothing 1
#: throw-begin -> Test-Fault:error
1 | Test-Fault -At begin
#: throw-process -> Test-Fault:error
1, 2 | Test-Fault -At process
#: throw-end -> Test-Fault:error
1 | Test-Fault -At end
#: throw-caught -> Test-Fault:error
try { 1 | Test-Fault -At process } catch { $_.FullyQualifiedErrorId; $_.ScriptStackTrace; $_.InvocationInfo.PositionMessage }
#: io-caught -> Test-Fault:error
try { Test-Fault -At end -As Io } catch [System.IO.IOException] { 'io'; $_.CategoryInfo.ToString() }
#: divide -> Test-Fault:ok
1 | Test-Fault -At process -As Divide; 'next'
#: divide-caught -> Test-Fault:error
try { 1 | Test-Fault -At process -As Divide } catch { $_.Exception.GetType().FullName }
#: cast -> Test-Fault:ok
Test-Fault -At begin -As Cast
#: terminating -> Test-Fault:error(System.InvalidOperationException)
Test-Fault -At end -As Terminating; 'next'
#: terminating-caught -> Test-Fault:error(System.InvalidOperationException)
try { Test-Fault -At end -As Terminating } catch { $_.FullyQualifiedErrorId; $_.TargetObject; $_.InvocationInfo.MyCommand.Name }
#: record -> Test-Fault:failed(System.InvalidOperationException)
1, 2 | Test-Fault -At process -As Record; $?
#: record-stop -> Test-Fault:error
try { Test-Fault -At process -As Record -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
#: record-variable -> Test-Fault:failed
Test-Fault -At process -As Record -ErrorVariable e -ErrorAction SilentlyContinue; $e.Count; "$e"
#: preference-stop -> Test-Fault:error
$ErrorActionPreference = 'Stop'; try { Test-Fault -At process -As Divide } catch { "$_" }
#: should-process -> Set-Thing:ok
Set-Thing x
#: what-if -> Set-Thing:ok
Set-Thing x -WhatIf
#: confirm-off -> Set-Thing:ok
Set-Thing x -Confirm:$false
#: dynamic -> Get-Dynamic:ok
Get-Dynamic -Kind file -Path /p
#: dynamic-absent -> none
Get-Dynamic -Kind other -Path /p
#: set-a -> Get-Sets:ok
Get-Sets 5
#: set-b -> Get-Sets:ok
Get-Sets -Flag -al z
#: set-none -> none
Get-Sets 1 -Flag
#: streams -> Write-AllStreams:ok
Write-AllStreams
#: streams-on -> Write-AllStreams:ok
Write-AllStreams -Verbose -Debug -InformationVariable i; "$i"
#: streams-merged -> Write-AllStreams:ok
Write-AllStreams *>&1 | ForEach-Object { $_.GetType().Name }
#: out-variable -> Convert-Item:ok, Get-Many:ok
Convert-Item 1 -OutVariable o | Out-Null; "$o"; $null = Get-Many
#: place -> Get-PSFrames:ok, Get-Place:ok
Get-Place
#: recursion -> Get-Depth:ok*4
Get-Depth 3
#: deep -> Get-Depth:ok*101
Get-Depth 100
#: module-internal -> Get-Inner:ok, Get-Outer:ok
Get-Outer
#: filter -> Get-Double:ok
1, 2 | Get-Double
#: input -> Get-Input:ok
1, 2 | Get-Input
#: args -> Get-Rest:ok
Get-Rest a b -c d
#: break -> Stop-Loop:ok
foreach ($i in 1..3) { $i; Stop-Loop; 'not' }; 'after'
#: continue -> Skip-Loop:ok*2
foreach ($i in 1..2) { $i; Skip-Loop; 'not' }; 'after'
#: trap -> Test-Trap:ok
Test-Trap
#: finally -> Test-Finally:error
try { Test-Finally } catch { "$_" }
#: clean -> Test-Clean:ok, Get-Cleaned:ok
1, 2 | Test-Clean; Get-Cleaned
#: clean-early -> Test-Clean:stopped, Get-Cleaned:ok
1, 2 | Test-Clean | Select-Object -First 1; Get-Cleaned
#: goes-on -> Get-GoesOn:ok
Get-GoesOn
#: status -> Get-Status:ok
Get-Status; $?
#: empty -> Get-Empty:ok*2
Get-Empty; $null -eq (Get-Empty)
#: default-calls -> Get-Inner:ok, Get-Default:ok
Get-Default
#: process-only -> Get-ProcessOnly:ok
1, 2 | Get-ProcessOnly
#: process-none -> Get-ProcessOnly:ok
@() | Get-ProcessOnly
#: nested-functions -> Get-Nested:ok
Get-Nested
#: downstream-throws -> Get-Many:any
try { Get-Many | ForEach-Object { if ($_ -eq 2) { throw 'down' }; $_ } } catch { "$_" }
#: upstream-throws -> Convert-Item:any
try { & { 1; throw 'up' } | Convert-Item } catch { "$_" }
#: help -> none
(Get-Command Get-Plain).ScriptBlock.Ast.GetHelpContent().Synopsis
#: definition -> none
(Get-Command Get-Early).Definition; (Get-Command Get-Sets).ParameterSets.Count; ${function:Get-Plain}.ToString()
#: syntax -> none
Get-Command Convert-Item -Syntax
#: default-parameters -> Get-Plain:ok
$PSDefaultParameterValues = @{ 'Get-Plain:Value' = 'preset' }; Get-Plain
#: strict -> Get-Plain:ok
Set-StrictMode -Version Latest; Get-Plain 2
#: steppable -> Convert-Item:ok
$s = { Convert-Item -Factor 5 }.GetSteppablePipeline(); $s.Begin($true); $s.Process(1); $s.Process(2); $s.End()
#: variables -> Get-VariableName:ok
Get-VariableName
#: error-count -> Test-Fault:error
$n = $Error.Count; try { Test-Fault -At begin } catch { }; $Error.Count - $n
#: first-status -> Get-FirstStatus:ok*2
1; Get-FirstStatus; Invoke-Failure NonTerminating; Get-FirstStatus
#: last-status -> Get-Many:ok
Invoke-Failure NonTerminating; Get-Many 1; $?
#: own-error-status -> Test-Fault:failed
Test-Fault -At end -As Record; $?
#: rethrown -> Test-Rethrow:error(System.DivideByZeroException)
try { Test-Rethrow } catch { $_.FullyQualifiedErrorId; $_.InvocationInfo.MyCommand.Name; $_.ScriptStackTrace }
#: own-terminating-of-input -> Test-Fault:error
try { 1..3 | Test-Fault -At process -As Terminating } catch { $_.CategoryInfo.Reason }
#: dot-inside -> Get-Inner:ok, Get-DotInside:ok
Get-DotInside
#: scope-write -> Set-CallerValue:ok
$value = 1; Set-CallerValue 5; $value
#: module-class -> Get-Classy:ok
Get-Classy 4; (Get-Command Get-Classy).OutputType.Name
#: private-helper -> Get-Helped:ok
Get-Helped
#: by-property-name -> Get-ByName:ok
[pscustomobject] @{ Name = 'a'; Size = 1 }, [pscustomobject] @{ Name = 'b'; Size = 2 } | Get-ByName
#: mandatory-missing -> none
Set-Thing -Name ''
#: validate-set -> none
Get-ByName -Name x -Size 1 -Mode wrong
#: remaining -> Get-Remaining:ok
Get-Remaining a b, c -Flag d
#: parameter-aliases -> Get-Sets:ok
Get-Sets -Num 3
#: filter-type -> none
(Get-Command Get-Double).CommandType; (Get-Command Get-Double).Options; (Get-Command Get-Double).HelpUri
#: command-object -> none
Get-Command Convert-Item | ForEach-Object { "$_|$($_.CommandType)|$($_.ModuleName)|$($_.Module)|$($_.Visibility)|$($_.CmdletBinding)|$($_.HelpFile)|$($_.Verb)" }
#: parameter-metadata -> none
(Get-Command Get-ByName).Parameters.Values | ForEach-Object { "$($_.Name) $($_.ParameterType) $($_.Aliases) $($_.Attributes.Count)" }
#: block-properties -> none
${function:Test-Fault} | ForEach-Object { "$($_.File)|$($_.Module)|$($_.StartPosition.StartLine)|$($_.StartPosition.Content)|$($_.IsFilter)|$($_.Ast.GetType().Name)|$($_.Id.GetType())" }
#: tree-text -> none
${function:Convert-Item}.Ast.Extent.Text; ${function:Get-Plain}.Ast.Body.Extent.Text
#: script-path -> Get-ScriptPath:ok
Get-ScriptPath
#: calling-lines -> Get-Lines:ok
Get-Lines
#: nested-pipelines -> Get-Many:ok, Convert-Item:ok, Get-Double:ok
Get-Many 2 | Convert-Item | Get-Double
#: in-where -> Test-Even:ok*3
1..3 | Where-Object { Test-Even $_ }
#: in-scriptblock-parameter -> Get-Double:ok*2
1, 2 | ForEach-Object { $_ | Get-Double }
#: exit -> Test-Fault:failed(ExitCode)
Test-Fault -At process -As Exit; 'not'
#: error-action-ignore -> Test-Fault:ok
Test-Fault -At process -As Record -ErrorAction Ignore; $Error.Count
#: error-preference-in-function -> Test-Preference:error
Test-Preference; 'on'
#: warning-variable -> Write-AllStreams:ok
Write-AllStreams -WarningVariable w -WarningAction SilentlyContinue; "$w"
#: pipeline-variable -> Get-Many:ok
Get-Many 2 -ErrorAction SilentlyContinue | ForEach-Object { $_ }
#: stop-simple -> Wait-Simple:cancelled ; stop at go
Wait-Simple
#: stop-advanced -> Wait-Advanced:cancelled ; stop at go
Wait-Advanced
#: stop-advanced-after-error -> Wait-Advanced:cancelled ; stop at go
Wait-Advanced -AfterError
#: stop-nested -> Wait-Simple:cancelled, Wait-Outer:cancelled ; stop at go
Wait-Outer
#: stop-downstream -> Get-Many:cancelled ; stop at go
Get-Many | ForEach-Object { 'go'; while ($true) { } }
#: downstream-terminating -> Convert-Item:any
try { 1 | Convert-Item | ForEach-Object { Invoke-Failure Terminating } } catch { $_.FullyQualifiedErrorId }
#: return-early-stop -> Get-Range:stopped
Get-Range -Return | Select-Object -First 1
#: return-in-try -> Test-ReturnInTry:ok
Test-ReturnInTry
#: return-throws -> Test-ReturnThrow:error
try { Test-ReturnThrow } catch { "$_" }
#: switch-regex -> Get-Kind:ok*2
Get-Kind 'abc'; Get-Kind 12
#: closure -> Get-Closure:ok
& (Get-Closure 5)
#: script-variable -> Add-Count:ok*2
Add-Count; Add-Count
#: here-strings -> Get-Text:ok
Get-Text
#: comment-help -> none
$help = (Get-Command Get-Plain).ScriptBlock.Ast.GetHelpContent(); $help.Synopsis; $help.Parameters.Keys; $help.Examples
#: invoked-name -> Get-InvokedName:ok*2
Get-InvokedName; Set-Alias gin Get-InvokedName -ErrorAction Ignore; kit\Get-InvokedName
#: runs-in-module -> Get-ModuleName:ok
Get-ModuleName
#: debug-preference -> Write-AllStreams:ok
$VerbosePreference = 'Continue'; Write-AllStreams
#: deep-error -> Test-Fault:error, Test-Deep:error
try { Test-Deep } catch { $_.ScriptStackTrace; $_.InvocationInfo.PositionMessage }
#: parallel-sets -> Get-Sets:ok*2
Get-Sets 1; Get-Sets -Flag
#: begin-only -> Test-BeginOnly:ok
1, 2 | Test-BeginOnly
#: what-if-preference -> Set-Thing:ok
$WhatIfPreference = $true; Set-Thing z
#: output-types -> Get-Mixed:ok
Get-Mixed | ForEach-Object { if ($null -eq $_) { 'null' } else { $_.GetType().Name } }
#: array-not-unrolled -> Get-Nested2:ok
(Get-Nested2).Count
