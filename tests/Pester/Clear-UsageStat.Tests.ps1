BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Clear-UsageStat' {
    AfterEach { Pop-Location }

    BeforeEach {
        Use-FreshHome
        1..3 | ForEach-Object { Measure-TrackedCommand one { } }
        Measure-TrackedCommand two { }
    }

    It 'deletes the events of one name and keeps the others' {
        $cleared = Clear-UsageStat -Name o* -Confirm:$false -PassThru

        $cleared.Events | Should -Be 3
        (Get-UsageStat).Name | Should -Be 'two'
    }

    It 'keeps the newest' {
        Clear-UsageStat -Keep 2 -Confirm:$false

        @(Get-UsageEvent).Count | Should -BeIn (2..4) -Because 'what started in one millisecond stays together'
        Get-UsageEvent two | Should -Not -BeNullOrEmpty
    }

    It 'deletes nothing that is younger, by position and by name' {
        (Clear-UsageStat 1.00:00:00 -Confirm:$false -PassThru).Events | Should -Be 0
        (Clear-UsageStat -Before (Get-Date).AddDays(-1) -Confirm:$false -PassThru).Events | Should -Be 0
    }

    It 'deletes everything, so that no byte of a name is left' {
        Clear-UsageStat -All -Confirm:$false

        Get-ChildItem $env:USAGESTATS_HOME/events | ForEach-Object { Get-Content $_ -Raw } | Should -Not -Match 'two'
    }

    It 'changes nothing with -WhatIf' {
        $before = Get-HomeState

        Clear-UsageStat -All -WhatIf

        Get-HomeState | Should -Be $before
    }

    It 'takes a time with a unit, and refuses a bare number, which would be ticks' {
        (Clear-UsageStat -OlderThan '5 d' -Confirm:$false -PassThru).Events | Should -Be 0
        { Clear-UsageStat -OlderThan 5 -Confirm:$false } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,UsageStats.Cmdlets.ClearUsageStatCommand'
    }

    It 'refuses a time span of zero' {
        { Clear-UsageStat -OlderThan 00:00:00 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,UsageStats.Cmdlets.ClearUsageStatCommand'
    }

    It 'shows what it did' {
        Clear-UsageStat -All -Confirm:$false -PassThru | Get-Shown | Should -Match 'Events +: 5'
    }
}
