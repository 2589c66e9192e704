# Dot-sourced by every test file of a cmdlet: the built module, and for each test a data home and a folder of its own.

$script:module = Join-Path (Split-Path (Split-Path (Split-Path $PSScriptRoot))) 'output' 'UsageStats' 'UsageStats.psd1'
Import-Module $script:module

# Selects a new, empty data home. It does not exist until something is recorded.
function Use-FreshHome {
    $env:USAGESTATS_HOME = Join-Path $TestDrive "home-$([guid]::NewGuid().ToString('N'))"
    $env:DO_NOT_TRACK = $null
    $env:USAGESTATS_MODE = $null
    Push-Location $TestDrive
}

# What each file of a data home holds, as one text: the same before and after when nothing was changed. Retention runs by itself.
function Get-HomeState {
    @(Get-ChildItem $env:USAGESTATS_HOME -Recurse -File -Force -ErrorAction Ignore | Where-Object Name -NotLike retention* | Sort-Object FullName | ForEach-Object { "$($_.FullName) $((Get-FileHash $_.FullName).Hash)" }) -join "`n"
}

# The texts that Tab offers after a line.
function Get-Completion([string] $Line) {
    (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText
}

# What a screen of 120 columns would show.
function Get-Shown {
    $input | Out-String -Width 120
}
