<#
.SYNOPSIS
    The steps of a job, measured. A step that fails fails the job, as if it were not measured.
.DESCRIPTION
    The pipeline sets USAGESTATS_HOME to a folder of the job, USAGESTATS_MODE to On where events may be sent, and
    COLLECTOR_ENDPOINT and COLLECTOR_KEY where to.
#>
[CmdletBinding()]
param(
    [string] $BuildScript = './build.ps1',
    [string] $TestScript = './test.ps1'
)

$ErrorActionPreference = 'Stop'
Import-Module UsageStats

# What the step names are may leave as it is; anything else would leave as a keyed hash.
Set-UsageSource default -Command build, test
if ($env:COLLECTOR_ENDPOINT) {
    $null = Register-UsageSink collector Json $env:COLLECTOR_ENDPOINT -Header @{ Authorization = 'env:COLLECTOR_KEY' }
}

Measure-TrackedCommand build { & $args[0] } -ArgumentList $BuildScript
Measure-TrackedCommand test { & $args[0] } -ArgumentList $TestScript
