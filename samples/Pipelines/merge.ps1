<#
.SYNOPSIS
    Puts the logs of several jobs together into one report. An event that is there already is not counted twice.
#>
[CmdletBinding()]
param(
    # Where the jobs' logs lie: a folder for each job, with its events below.
    [Parameter(Mandatory)]
    [string] $Folder,

    # The report to write; its ending says how.
    [string] $Report = 'usage.html'
)

$ErrorActionPreference = 'Stop'
Import-Module UsageStats
Get-ChildItem $Folder -Recurse -Filter *.jsonl | ForEach-Object { Import-UsageEvent $_.FullName }
Get-UsageStat
Export-UsageReport $Report -Force
