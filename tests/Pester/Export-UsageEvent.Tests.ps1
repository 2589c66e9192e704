# Export-UsageEvent and Import-UsageEvent in a real PowerShell, as one machine hands events to another.

BeforeAll {
    $root = Split-Path (Split-Path $PSScriptRoot)
    Import-Module (Join-Path $root 'output' 'UsageStats' 'UsageStats.psd1')
    $usageHome = $env:USAGESTATS_HOME
}

Describe 'Export-UsageEvent' {
    BeforeEach {
        $env:USAGESTATS_HOME = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        1..3 | ForEach-Object { Measure-TrackedCommand deploy { } }
        try { Measure-TrackedCommand broken { throw 'x' } } catch { $null = $_ }
        $target = Join-Path 'TestDrive:' "$([guid]::NewGuid().ToString('N')).jsonl"
    }

    AfterAll {
        $env:USAGESTATS_HOME = $usageHome
    }

    It 'writes JSON lines between a head and a manifest' {
        Export-UsageEvent $target | Should -BeNullOrEmpty

        $lines = Get-Content $target | ConvertFrom-Json
        $lines[0].manifest | Should -Be 'last'
        $lines[-1].events | Should -Be ($lines.Count - 2)
        @((Get-Content $target) -match '"name":"deploy"').Count | Should -Be 3
    }

    It 'compresses what ends in .gz' {
        Export-UsageEvent "$target.gz"
        [System.IO.File]::ReadAllBytes((Resolve-Path "$target.gz").ProviderPath)[0..1] | Should -Be 0x1F, 0x8B
    }

    It 'takes what -Name and -Outcome choose' {
        (Export-UsageEvent $target -Name dep* -PassThru).Events | Should -Be 3
        (Export-UsageEvent $target -Outcome Error -PassThru -Force).Events | Should -Be 1
    }

    It 'shows what was exported in one line' {
        $shown = Export-UsageEvent $target -PassThru | Out-String -Width 200
        $shown.Trim().Split("`n")[0] | Should -Match '^\W*Events\s+Size\s+First\s+Last\s+Path\W*$'
    }

    It 'refuses a file that holds something' {
        Set-Content $target mine
        { Export-UsageEvent $target -ErrorAction Stop } | Should -Throw -ErrorId 'FileExists,UsageStats.Cmdlets.ExportUsageEventCommand'
    }

    It 'writes nothing with -WhatIf' {
        Export-UsageEvent $target -WhatIf
        Test-Path $target | Should -BeFalse
    }

    It 'completes names of commands' {
        (TabExpansion2 'Export-UsageEvent x -Name bro' 29).CompletionMatches.CompletionText | Should -Be 'broken'
    }
}
