#!/usr/bin/env pwsh
<#
.SYNOPSIS
    Builds, tests, analyses or cleans UsageStats.
.DESCRIPTION
    A plain script over dotnet, Pester and PSScriptAnalyzer. It works from any folder, says what it does, and ends
    with a non-zero exit code when something fails. A tool that is missing is named with the command that installs it.
.EXAMPLE
    ./build.ps1
    Builds the module into output/UsageStats.
.EXAMPLE
    ./build.ps1 -Task Build, Analyze, Test
    All that a change needs.
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Analyze', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release'
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$env:POWERSHELL_TELEMETRY_OPTOUT = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'

$root = $PSScriptRoot
$module = Join-Path $root 'output' 'UsageStats'
$tools = @{
    Pester           = '5.5.0'
    PSScriptAnalyzer = '1.22.0'
}

function Assert-Tool([string[]] $Name) {
    foreach ($one in $Name) {
        $found = Get-Module -ListAvailable -Name $one | Where-Object Version -GE $tools[$one]
        if (-not $found) {
            throw "$one $($tools[$one]) or later is missing. Install it with: Install-PSResource $one"
        }
    }
}

function Invoke-Dotnet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args[0]) failed with exit code $LASTEXITCODE."
    }
}

# Runs a script of this repository in a process of its own: a module's assemblies cannot be unloaded from this one.
function Invoke-Fresh([string] $Script, [string[]] $Arguments) {
    & (Get-Process -Id $PID).Path -NoProfile -File (Join-Path $root $Script) @Arguments | Out-Host
    $LASTEXITCODE
}

function Invoke-Build {
    Invoke-Dotnet build (Join-Path $root 'src' 'Cmdlets') --configuration $Configuration --nologo --verbosity quiet
    $null = Test-ModuleManifest (Join-Path $module 'UsageStats.psd1')
    "The module is at $module"
}

function Invoke-Test {
    Assert-Tool Pester
    $log = & dotnet test $root --nologo 2>&1 | Tee-Object -Variable lines | ForEach-Object { "$_" }
    $log | Out-Host
    $totals = $log | Select-String 'Failed: +(\d+), Passed: +(\d+), Skipped: +(\d+)'
    $failed = [int](($totals | ForEach-Object { $_.Matches[0].Groups[1].Value }) | Measure-Object -Sum).Sum
    $passed = [int](($totals | ForEach-Object { $_.Matches[0].Groups[2].Value }) | Measure-Object -Sum).Sum
    $skipped = [int](($totals | ForEach-Object { $_.Matches[0].Groups[3].Value }) | Measure-Object -Sum).Sum
    if ($lines -and -not $totals) {
        $failed++
    }

    Invoke-Build | Out-Host
    $result = Join-Path $root 'TestResults' 'pester.json'
    $null = Invoke-Fresh 'tests/Pester/Invoke-Tests.ps1' @('-ResultPath', $result)
    $pester = Get-Content -Raw $result | ConvertFrom-Json
    "$($passed + $pester.Passed) passed, $($failed + $pester.Failed) failed, $($skipped + $pester.Skipped) skipped"
    if ($failed + $pester.Failed -gt 0) {
        throw 'Some tests failed.'
    }
}

function Invoke-Analyze {
    Assert-Tool PSScriptAnalyzer
    Invoke-Dotnet format (Join-Path $root 'UsageStats.slnx') --verify-no-changes
    $settings = Join-Path $root 'PSScriptAnalyzerSettings.psd1'
    $files = & git -C $root ls-files '*.ps1' '*.psm1' '*.psd1' | Where-Object { $_ -notlike 'tests/Parity/*' }
    $findings = @($files | ForEach-Object { Invoke-ScriptAnalyzer -Path (Join-Path $root $_) -Settings $settings })
    $findings | Format-Table ScriptName, Line, RuleName, Message -Wrap | Out-Host
    if ($findings) {
        throw "PSScriptAnalyzer found $($findings.Count) problems in $($files.Count) files."
    }

    "$($files.Count) scripts are clean."
}

function Invoke-Clean {
    foreach ($folder in 'output', 'TestResults') {
        Remove-Item (Join-Path $root $folder) -Recurse -Force -ErrorAction Ignore
    }

    Invoke-Dotnet clean (Join-Path $root 'UsageStats.slnx') --nologo --verbosity quiet
}

foreach ($one in $Task) {
    "== $one"
    & "Invoke-$one"
}
