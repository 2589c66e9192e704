<#
.SYNOPSIS
    The last step of a job, also of one that failed: a report for people, and what is pending to the collector.
.DESCRIPTION
    Nothing here fails the job: a receiver that is down costs twenty seconds at most, and its events stay in the log.
#>
[CmdletBinding()]
param(
    # Markdown is added to this file. GitHub shows it with the job; Azure Pipelines is told to.
    [string] $Summary = $env:GITHUB_STEP_SUMMARY
)

Import-Module UsageStats
$report = Join-Path ([System.IO.Path]::GetTempPath()) "usage-$([guid]::NewGuid()).md"
Export-UsageReport $report -Format Markdown -ErrorAction Continue
if ($Summary -and (Test-Path $report)) {
    Add-Content $Summary (Get-Content $report -Raw)
}
if ($env:TF_BUILD) {
    "##vso[task.uploadsummary]$report"
}

# Of all steps of this job, and not of this process only.
Get-UsageSummary -Since 1.00:00:00
if (Get-UsageSink) {
    Send-UsageStat -TimeoutSec 20 -ErrorAction Continue
}

exit 0
