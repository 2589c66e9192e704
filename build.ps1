#!/usr/bin/env pwsh
<#
.SYNOPSIS
    Builds, tests, analyses, documents, packs or cleans UsageStats.
.DESCRIPTION
    A plain script over dotnet, Pester, PSScriptAnalyzer and PlatyPS. It works from any folder, says what it does, and
    ends with a non-zero exit code when something fails. Tools are checked before anything is done; one that is missing
    is named with the command that installs it.
.EXAMPLE
    ./build.ps1
    Builds the module into output/UsageStats.
.EXAMPLE
    ./build.ps1 -Task Build, Analyze, Test, Docs, Package
    All that a release needs.
#>
[CmdletBinding()]
param(
    # What to do, in this order. Docs makes the help that ships from docs/en-US; Package makes output/package/*.nupkg.
    [ValidateSet('Build', 'Test', 'Analyze', 'Docs', 'Package', 'Clean')]
    [string[]] $Task = 'Build',

    # Of what Build assembles. Package is always a Release.
    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release'
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$env:POWERSHELL_TELEMETRY_OPTOUT = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'

$root = $PSScriptRoot
$build = '--configuration', $Configuration, '--verbosity', 'quiet'
$module = Join-Path $root 'output' 'UsageStats'
$minimum = @{
    'Pester'                       = '5.5.0'
    'PSScriptAnalyzer'             = '1.22.0'
    'Microsoft.PowerShell.PlatyPS' = '1.0.3'
}
$needs = @{
    Test    = 'Pester'
    Analyze = 'PSScriptAnalyzer'
    Docs    = 'Microsoft.PowerShell.PlatyPS'
}

function Assert-Tool {
    if (-not (Get-Command dotnet -CommandType Application -ErrorAction Ignore)) {
        throw "The .NET SDK $((Get-Content (Join-Path $root 'global.json') | ConvertFrom-Json).sdk.version) or later is missing. Install it from https://dotnet.microsoft.com/download."
    }

    $missing = @($Task | ForEach-Object { $needs[$_] } | Where-Object { $_ } | Select-Object -Unique | Where-Object {
            $name = $_
            -not (Get-Module -ListAvailable -Name $name | Where-Object Version -GE $minimum[$name])
        })
    if ($missing) {
        $words = ($missing | ForEach-Object { "$_ $($minimum[$_])" }) -join ', '
        throw "Missing: $words or later. Install with: Install-PSResource $($missing -join ', ')"
    }
}

function Invoke-Dotnet {
    & dotnet @args | Out-Host
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args[0]) failed with exit code $LASTEXITCODE."
    }
}

# Runs a script of this repository in a process of its own: a module's assemblies cannot be unloaded from this one.
function Invoke-Fresh([string] $Script, [string[]] $Arguments) {
    & (Get-Process -Id $PID).Path -NoProfile -File (Join-Path $root $Script) @Arguments | Out-Host
    $LASTEXITCODE
}

function Invoke-BuildTask {
    Invoke-Dotnet build (Join-Path $root 'src' 'Cmdlets') @build
    $null = Test-ModuleManifest (Join-Path $module 'UsageStats.psd1')
    "The module is at $module"
}

function Invoke-TestTask {
    $results = Join-Path $root 'TestResults'
    Remove-Item $results -Recurse -Force -ErrorAction Ignore
    & dotnet test (Join-Path $root 'tests' 'Unit') --logger 'trx;LogFileName=unit.trx' --results-directory $results | Out-Host
    $unit = @{ passed = 0; failed = 1; notExecuted = 0; total = 1 }
    if (Test-Path (Join-Path $results 'unit.trx')) {
        $unit = ([xml](Get-Content (Join-Path $results 'unit.trx') -Raw)).TestRun.ResultSummary.Counters
    }

    Invoke-BuildTask | Out-Host
    $pester = @{ Passed = 0; Failed = 1; Skipped = 0 }
    $null = Invoke-Fresh 'tests/Pester/Invoke-Tests.ps1' '-ResultPath', (Join-Path $results 'pester.json')
    if (Test-Path (Join-Path $results 'pester.json')) {
        $pester = Get-Content (Join-Path $results 'pester.json') -Raw | ConvertFrom-Json
    }

    $failed = [int]$unit.failed + $pester.Failed
    $skipped = [int]$unit.total - [int]$unit.passed - [int]$unit.failed + $pester.Skipped
    "$([int]$unit.passed + $pester.Passed) passed, $failed failed, $skipped skipped"
    if ($failed) {
        throw "$failed tests failed."
    }
}

function Invoke-AnalyzeTask {
    Invoke-Dotnet format (Join-Path $root 'UsageStats.slnx') --verify-no-changes
    if (-not (Test-Path $module)) {
        Invoke-BuildTask
    }

    # What ships is looked at where it is whole; the corpora of parity and tracking are what people write, not what should be written.
    $left = '[\\/](bin|obj|TestResults|\.git|package)[\\/]|[\\/]tests[\\/](Parity|Tracking)[\\/]|[\\/]module[\\/]'
    $files = @(Get-ChildItem $root -Recurse -File -Include *.ps1, *.psm1, *.psd1 | Where-Object { $_.FullName -notmatch $left -and $_.DirectoryName -ne $root -or $_.Name -eq 'build.ps1' })
    $settings = Join-Path $root 'PSScriptAnalyzerSettings.psd1'
    $findings = @(foreach ($file in $files) {
            # Pester hands variables from one block to another.
            $except = if ($file.Name -like '*.Tests.ps1') { @{ ExcludeRule = 'PSUseDeclaredVarsMoreThanAssignments' } } else { @{} }
            Invoke-ScriptAnalyzer -Path $file.FullName -Settings $settings @except
        })
    if ($findings) {
        $findings | Format-Table ScriptName, Line, RuleName, Message -Wrap | Out-Host
        throw "PSScriptAnalyzer found $($findings.Count) problems in $($files.Count) scripts."
    }

    "$($files.Count) scripts are clean."
}

function Invoke-DocsTask {
    if (Invoke-Fresh 'build/Update-Help.ps1') {
        throw 'The help could not be made.'
    }

    "The help in module/en-US is made from docs/en-US."
}

function Invoke-PackageTask {
    Invoke-Dotnet pack (Join-Path $root 'build' 'Package') --verbosity quiet
    Get-ChildItem (Join-Path $root 'output' 'package') -Filter *.nupkg |
        ForEach-Object { "{0}, {1:N0} bytes, SHA-256 {2}" -f $_.FullName, $_.Length, (Get-FileHash $_.FullName).Hash.ToLowerInvariant() }
}

function Invoke-CleanTask {
    Remove-Item (Join-Path $root 'output'), (Join-Path $root 'TestResults') -Recurse -Force -ErrorAction Ignore
    Invoke-Dotnet clean (Join-Path $root 'UsageStats.slnx') --verbosity quiet
    'Everything that a build makes is gone.'
}

Assert-Tool
foreach ($one in $Task) {
    "== $one"
    & "Invoke-${one}Task"
}
