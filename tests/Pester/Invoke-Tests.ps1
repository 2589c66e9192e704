<#
.SYNOPSIS
    Runs the Pester suite in this process and writes the totals as JSON.
.DESCRIPTION
    build.ps1 and .ci/run start it in a fresh pwsh. The home and the profile of whoever runs it stay untouched: every test
    works in a folder of its own.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $ResultPath,

    [string[]] $Name = '*'
)

$ErrorActionPreference = 'Stop'
$env:POWERSHELL_TELEMETRY_OPTOUT = '1'
$env:NO_COLOR = '1'
foreach ($variable in @(Get-ChildItem env: | Where-Object Name -Like 'USAGESTATS_*')) {
    Remove-Item "env:$($variable.Name)"
}
$env:DO_NOT_TRACK = $null
$env:USAGESTATS_HOME = Join-Path ([System.IO.Path]::GetTempPath()) "usagestats-pester-$([guid]::NewGuid().ToString('N'))"

Import-Module Pester -MinimumVersion 5.5.0
$configuration = New-PesterConfiguration
$configuration.Run.Path = Get-ChildItem $PSScriptRoot -Filter "$Name.Tests.ps1" | ForEach-Object FullName
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Detailed'
$configuration.Output.RenderMode = 'Plaintext'
try {
    $result = Invoke-Pester -Configuration $configuration
}
finally {
    Remove-Item $env:USAGESTATS_HOME -Recurse -Force -ErrorAction Ignore
}

$null = New-Item (Split-Path $ResultPath) -ItemType Directory -Force
@{ Passed = $result.PassedCount; Failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount; Skipped = $result.SkippedCount } |
    ConvertTo-Json | Set-Content $ResultPath
exit [int]($result.Result -ne 'Passed')
