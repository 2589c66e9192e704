# Export-UsageReport in a real PowerShell: drives, pipeline, completion, what a screen shows.

BeforeAll {
    $root = Split-Path (Split-Path $PSScriptRoot)
    Import-Module (Join-Path $root 'output' 'UsageStats' 'UsageStats.psd1')
    $usageHome = $env:USAGESTATS_HOME
}

Describe 'Export-UsageReport' {
    BeforeEach {
        $env:USAGESTATS_HOME = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        Measure-TrackedCommand deploy { Start-Sleep -Milliseconds 2 }
        try { Measure-TrackedCommand broken { throw [System.IO.IOException]::new('hunter2 in a message') } } catch { $null = $_ }
        $target = Join-Path 'TestDrive:' "$([guid]::NewGuid().ToString('N'))"
    }

    AfterAll {
        $env:USAGESTATS_HOME = $usageHome
    }

    It 'writes <Extension> onto a drive of PowerShell' -ForEach @(
        @{ Extension = 'html'; Start = '<!doctype html>' }
        @{ Extension = 'md'; Start = '## Usage report' }
        @{ Extension = 'csv'; Start = 'Name,Source,Calls' }
        @{ Extension = 'json'; Start = '{' }
    ) {
        Export-UsageReport "$target.$Extension" | Should -BeNullOrEmpty

        $text = Get-Content "$target.$Extension" -Raw
        $text | Should -BeLike "$Start*"
        $text | Should -Not -Match 'hunter2'
    }

    It 'gives rows that Import-Csv reads' {
        Export-UsageReport "$target.csv"

        $rows = Import-Csv "$target.csv"
        $rows.Name | Should -Be 'broken', 'deploy'
        $rows[0].Failures | Should -Be 1
        [double] $rows[1].P50Ms | Should -BeGreaterThan 1
    }

    It 'gives an object that ConvertFrom-Json reads' {
        Export-UsageReport "$target.json"

        $report = Get-Content "$target.json" -Raw | ConvertFrom-Json
        $report.summary.calls | Should -Be 2
        $report.errors[0].type | Should -Be 'System.IO.IOException'
        $report.sessions[0].context.edition | Should -Be $PSVersionTable.PSEdition
    }

    It 'takes a format over the extension' {
        Export-UsageReport "$target.txt" Markdown
        Get-Content "$target.txt" -TotalCount 1 | Should -Be '## Usage report'
    }

    It 'gives the file with -PassThru' {
        Export-UsageReport "$target.md" -PassThru | Should -BeOfType System.IO.FileInfo
    }

    It 'refuses a file that holds something, and takes it with -Force' {
        Set-Content "$target.html" mine
        { Export-UsageReport "$target.html" -ErrorAction Stop } | Should -Throw -ErrorId 'FileExists,UsageStats.Cmdlets.ExportUsageReportCommand'
        Export-UsageReport "$target.html" -Force
        Get-Content "$target.html" -TotalCount 1 | Should -Be '<!doctype html>'
    }

    It 'refuses <Path>' -ForEach @(
        @{ Path = 'Env:x'; Id = 'NotAFilePath' }
        @{ Path = 'TestDrive:/none/a.html'; Id = 'FolderNotFound' }
        @{ Path = 'TestDrive:/'; Id = 'TargetIsFolder' }
    ) {
        { Export-UsageReport $Path -ErrorAction Stop } | Should -Throw -ErrorId "$Id,UsageStats.Cmdlets.ExportUsageReportCommand"
    }

    It 'refuses an extension that says no format, and names those that do' {
        { Export-UsageReport a.xlsx } | Should -Throw '*.md, .markdown, .csv*' -ErrorId 'UnknownReportExtension,UsageStats.Cmdlets.ExportUsageReportCommand'

        Test-Path a.xlsx | Should -BeFalse
    }

    It 'writes nothing with -WhatIf' {
        Export-UsageReport "$target.html" -WhatIf
        Test-Path "$target.html" | Should -BeFalse
    }

    It 'continues with -Since LastReport' {
        Export-UsageReport "$target.csv" -Since LastReport
        Measure-TrackedCommand later { }
        Export-UsageReport "$target.2.csv" -Since LastReport
        (Import-Csv "$target.2.csv").Name | Should -Be 'later'
    }

    It 'takes a date, a date as text, or a time span for -Since' {
        foreach ($since in (Get-Date).AddHours(-1), '1.00:00:00', (New-TimeSpan -Hours 1)) {
            Export-UsageReport "$target.csv" -Since $since -Force
            (Import-Csv "$target.csv").Count | Should -Be 2
        }
    }

    It 'refuses a -Since that is nothing of them' {
        { Export-UsageReport "$target.csv" -Since soon } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,UsageStats.Cmdlets.ExportUsageReportCommand'
    }

    It 'says in a warning that there is nothing' {
        Export-UsageReport "$target.html" -Name none -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -Be 'The report has nothing to show: 3 events were read, but none is the run of a command in the period and with the filters of this report.'
    }

    It 'completes <Line>' -ForEach @(
        @{ Line = 'Export-UsageReport x -Since L'; Words = 'LastReport' }
        @{ Line = 'Export-UsageReport x -Name dep'; Words = 'deploy' }
        @{ Line = 'Export-UsageReport x -Format M'; Words = 'Markdown' }
    ) {
        (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText | Should -Be $Words
    }
}
