<#
.SYNOPSIS
    Runs the Pester suite in this process and writes the totals as JSON.
.DESCRIPTION
    build.ps1 and .ci/run start it in a fresh pwsh. The home and the profile of whoever runs it stay untouched: every test
    works in a folder of its own, and the run fails when the profile or the usual data home has changed meanwhile.
#>
[CmdletBinding()]
param(
    # Where the totals go: Passed, Failed, Skipped.
    [Parameter(Mandatory)]
    [string] $ResultPath,

    # Names of test files without '.Tests.ps1', with wildcards and separated by commas.
    [string] $Name = '*'
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$env:POWERSHELL_TELEMETRY_OPTOUT = '1'
$env:NO_COLOR = '1'
foreach ($variable in @(Get-ChildItem env: | Where-Object Name -Like 'USAGESTATS_*')) {
    Remove-Item "env:$($variable.Name)"
}
$env:DO_NOT_TRACK = $null
$env:USAGESTATS_HOME = Join-Path ([System.IO.Path]::GetTempPath()) "usagestats-pester-$([guid]::NewGuid().ToString('N'))"

# What must be the same afterwards, as one text.
function Get-Untouchable {
    $usual = Join-Path ([Environment]::GetFolderPath('LocalApplicationData')) 'UsageStats'
    foreach ($path in $PROFILE.CurrentUserAllHosts, $PROFILE.CurrentUserCurrentHost, $usual) {
        "$path $(if (Test-Path $path) { (Get-Item $path -Force).LastWriteTimeUtc.Ticks })"
    }
}

Import-Module Pester -MinimumVersion 5.5.0
$configuration = New-PesterConfiguration
$folders = $PSScriptRoot, (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'samples' 'Contoso.Tools')
$configuration.Run.Path = foreach ($pattern in $Name -split ',') { (Get-ChildItem $folders -Filter "$pattern.Tests.ps1").FullName }
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Detailed'
$configuration.Output.RenderMode = 'Plaintext'
$before = Get-Untouchable
try {
    $result = Invoke-Pester -Configuration $configuration
}
finally {
    Remove-Item $env:USAGESTATS_HOME -Recurse -Force -ErrorAction Ignore
}

$failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
if (Compare-Object $before (Get-Untouchable)) {
    Write-Warning 'A test has changed the profile or the data home of whoever runs this.'
    $failed++
}

$null = New-Item (Split-Path $ResultPath) -ItemType Directory -Force
@{ Passed = $result.PassedCount; Failed = $failed; Skipped = $result.SkippedCount + $result.NotRunCount } | ConvertTo-Json | Set-Content $ResultPath
exit [int]($failed -gt 0)
