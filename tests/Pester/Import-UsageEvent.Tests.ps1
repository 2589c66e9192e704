# Import-UsageEvent in a real PowerShell: files from the pipeline, damage, and what reads the imports.

BeforeAll {
    $root = Split-Path (Split-Path $PSScriptRoot)
    Import-Module (Join-Path $root 'output' 'UsageStats' 'UsageStats.psd1')
    $usageHome = $env:USAGESTATS_HOME

    # A home of its own with some runs, exported into a file.
    function Export-Machine([string] $Name, [int] $Runs) {
        $env:USAGESTATS_HOME = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        1..$Runs | ForEach-Object { Measure-TrackedCommand deploy { } }
        Export-UsageEvent (Join-Path $folder $Name)
    }
}

Describe 'Import-UsageEvent' {
    BeforeEach {
        $folder = (New-Item (Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))) -ItemType Directory).FullName
        1..3 | ForEach-Object { Export-Machine "machine[$_].jsonl.gz" $_ }
        $env:USAGESTATS_HOME = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
    }

    AfterAll {
        $env:USAGESTATS_HOME = $usageHome
    }

    It 'takes files from Get-ChildItem, and their sums are right' {
        (Get-ChildItem $folder | Import-UsageEvent).Imported | Measure-Object -Sum | ForEach-Object Sum | Should -Be 9
        (Get-UsageStat deploy).Calls | Should -Be 6
        @(Get-UsageSession).Count | Should -Be 1
    }

    It 'takes paths with wildcards, and changes nothing the second time' {
        $null = Import-UsageEvent (Join-Path $folder *.gz)
        $again = Import-UsageEvent (Join-Path $folder *.gz)

        ($again.Imported | Measure-Object -Sum).Sum | Should -Be 0
        ($again.Skipped | Measure-Object -Sum).Sum | Should -Be 9
        (Get-UsageStat deploy).Calls | Should -Be 6
    }

    It 'takes what Export-UsageEvent -PassThru gave' {
        Measure-TrackedCommand own { }
        (Export-UsageEvent (Join-Path $folder own.jsonl) -PassThru | Import-UsageEvent).Imported | Should -Be 0
    }

    It 'names damaged lines and takes the others' {
        $file = Join-Path $folder raw.jsonl
        Copy-Item (Get-ChildItem (Join-Path (Get-ChildItem $TestDrive -Directory | Where-Object { Test-Path (Join-Path $_ events) } | Select-Object -First 1) events))[0] $file
        Add-Content $file 'half a li'
        $result = Import-UsageEvent $file -ErrorVariable problems -ErrorAction SilentlyContinue

        $problems.FullyQualifiedErrorId | Should -Be 'DamagedLine,UsageStats.Cmdlets.ImportUsageEventCommand'
        $result.Imported | Should -BeGreaterThan 0
        $result.DamagedLines | Should -Be 1
    }

    It 'refuses a file that was changed, and takes what is whole with -Force' {
        Export-UsageEvent (Join-Path $folder empty.jsonl) -WarningAction SilentlyContinue
        Measure-TrackedCommand one { }
        Export-UsageEvent (Join-Path $folder whole.jsonl)
        $lines = Get-Content (Join-Path $folder whole.jsonl)
        $changed = Join-Path $folder changed.jsonl
        Set-Content $changed ($lines[0], $lines[2].Replace('"one"', '"two"'), $lines[-1])
        Clear-UsageStat -All -Confirm:$false

        (Import-UsageEvent $changed -ErrorVariable problems -ErrorAction SilentlyContinue).Imported | Should -Be 0
        $problems.FullyQualifiedErrorId | Should -Be 'DamagedFile,UsageStats.Cmdlets.ImportUsageEventCommand'
        (Import-UsageEvent $changed -Force -ErrorAction SilentlyContinue).Imported | Should -Be 1
    }

    It 'says once of a file that is no log that it is none' {
        1..50 | Set-Content (Join-Path $TestDrive table.csv)

        $result = Import-UsageEvent (Join-Path $TestDrive table.csv) -ErrorAction SilentlyContinue -ErrorVariable failures

        $result | Should -BeNullOrEmpty
        $failures.FullyQualifiedErrorId | Should -Be 'NotAnEventLog,UsageStats.Cmdlets.ImportUsageEventCommand'
    }

    It 'goes on after a file that is not there' {
        $results = 'none.jsonl', (Join-Path $folder '*2*') | Import-UsageEvent -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems.FullyQualifiedErrorId | Should -Be 'ImportNotFound,UsageStats.Cmdlets.ImportUsageEventCommand'
        $results.Imported | Should -Be 3
    }

    It 'lies where no sink reads, unless -Send is given' {
        $null = Import-UsageEvent (Join-Path $folder '*1*')
        Test-Path (Join-Path $env:USAGESTATS_HOME events) | Should -BeFalse
        $null = Import-UsageEvent (Join-Path $folder '*2*') -Send
        @(Get-ChildItem (Join-Path $env:USAGESTATS_HOME events)).Count | Should -Be 1
    }

    It 'changes nothing with -WhatIf' {
        Import-UsageEvent (Join-Path $folder *) -WhatIf
        Test-Path $env:USAGESTATS_HOME | Should -BeFalse
    }

    It 'shows what became of each file in a table' {
        $shown = Import-UsageEvent (Join-Path $folder *) | Out-String -Width 200
        $shown.Trim().Split("`n")[0] | Should -Match '^\W*Events\s+Imported\s+Skipped\s+Damaged\s+First\s+Last\s+Path\W*$'
    }
}
