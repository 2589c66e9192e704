# Dot-sourced by the test files of command tracking, after Fresh.ps1: a module to track, and what was recorded of it.

$script:kit = Import-Module (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'Tracking' 'kit.psm1') -PassThru

# The recorded calls in order, each as name:source:outcome.
function Get-Recorded {
    $log = Join-Path $env:USAGESTATS_HOME 'events'
    @(if (Test-Path $log) {
            Get-ChildItem $log | Get-Content | ConvertFrom-Json | Where-Object event -EQ command | ForEach-Object { "$($_.name):$($_.source):$($_.outcome)" }
        })
}
