# What the examples of the help start with: two weeks of events, scripts and functions to run, a place of their own.
param([string] $UsageHome, [string] $Folder)

function Add-SeededRun([int] $DaysAgo, [string] $Time, [string] $Name, [double] $Milliseconds, [string] $Outcome = 'ok', [string] $ErrorType, [string] $Source = 'default', [string] $Session = '0b6a3f2c91d4e578', [string] $Properties) {
    $start = [DateTime]::UtcNow.Date.AddDays(-$DaysAgo).Add([timespan] $Time)
    $id = '{0:x12}7{1:x3}8{2:x15}' -f [DateTimeOffset]::new($start).ToUnixTimeMilliseconds(), 0, ($script:seeded++)
    $number = $Milliseconds.ToString('0.000', [cultureinfo]::InvariantCulture)
    $line = "{`"v`":1,`"id`":`"$id`",`"ts`":`"$($start.ToString('yyyy-MM-ddTHH:mm:ss.fff', [cultureinfo]::InvariantCulture))Z`",`"source`":`"$Source`",`"event`":`"command`",`"name`":`"$Name`",`"ms`":$number,`"own`":0.031,`"outcome`":`"$Outcome`""
    if ($ErrorType) { $line += ",`"error`":`"$ErrorType`"" }
    $line += ",`"session`":`"$Session`""
    if ($Properties) { $line += ",`"properties`":$Properties" }
    [System.IO.File]::AppendAllText((Join-Path $UsageHome "events/$($start.ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture)).jsonl"), "$line}`n")
}

$script:seeded = 1
$null = New-Item (Join-Path $UsageHome 'events') -ItemType Directory -Force
$early = '5d0f6a1b2c3e4798'
# Nothing 5 or 7 days ago: what lies within '-Since 7.00:00:00' must not depend on the time of day.
foreach ($day in 13..1 | Where-Object { $_ -notin 5, 7 }) {
    Add-SeededRun $day '08:05:10' Build-Site (1800 + 40 * (13 - $day)) -Session $early
    Add-SeededRun $day '09:30:00' Get-Report (210 + 7 * ($day % 5)) -Session $early
    if ($day % 3 -eq 1) { Add-SeededRun $day '10:00:00' deploy (8000 + 250 * $day) -Properties '{"stage":"test"}' }
    if ($day % 4 -eq 2) { Add-SeededRun $day '10:20:00' deploy 1200 error System.IO.IOException -Properties '{"stage":"production"}' }
    if ($day % 5 -eq 3) { Add-SeededRun $day '11:00:00' Sync-Report 640 -Source Contoso.Tools }
}
Add-SeededRun 2 '17:45:00' deploy 30500 cancelled
Add-SeededRun 1 '16:00:00' dotnet 2250 failed ExitCode

# Functions of whoever reads the help; all that they do is to take some time or to fail.
function global:Build-Site { Start-Sleep -Milliseconds 60; 'Site built.' }
function global:Get-Report { 'Report for today.' }
function global:Deploy-Site { throw [System.IO.IOException]::new('The share is gone.') }

Set-Content (Join-Path $Folder deploy.ps1) "param([string] `$To = 'test')`n`"Deployed to `$To.`""
1..3 | ForEach-Object { Set-Content (Join-Path $Folder "notes$_.txt") (1..10) }
Set-Location $Folder
