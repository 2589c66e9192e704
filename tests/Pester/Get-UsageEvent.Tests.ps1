BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Get-UsageEvent' {
    AfterEach { Pop-Location }

    BeforeEach {
        Use-FreshHome
        Measure-TrackedCommand first { }
        Measure-TrackedCommand second { } -Property @{ size = 3 }
        try { Measure-TrackedCommand third { throw [System.IO.IOException]::new('no') } } catch [System.IO.IOException] { $null = $_ }
    }

    It 'gives every event in the order of the log' {
        (Get-UsageEvent).Event | Should -Be 'session_start', 'command', 'command', 'command'
    }

    It 'filters by <Because>' -ForEach @(
        @{ Because = 'name'; Filter = @{ Name = 'f*' }; Expected = 'first' }
        @{ Because = 'outcome'; Filter = @{ Outcome = 'Error' }; Expected = 'third' }
        @{ Because = 'count'; Filter = @{ Newest = 1; Event = 'command' }; Expected = 'third' }
        @{ Because = 'time'; Filter = @{ Since = '0.01:00:00'; Name = 'second' }; Expected = 'second' }
        @{ Because = 'source'; Filter = @{ Source = 'def*'; Name = 'second' }; Expected = 'second' }
    ) {
        (Get-UsageEvent @Filter).Name | Should -Be $Expected
    }

    It 'takes names from the pipeline' {
        ('first', 'third' | Get-UsageEvent).Name | Should -Be 'first', 'third'
    }

    It 'keeps types and properties' {
        $recorded = Get-UsageEvent second

        $recorded.Timestamp | Should -BeOfType ([DateTimeOffset])
        $recorded.Duration | Should -BeOfType ([timespan])
        $recorded.Properties[0].Name | Should -Be 'size'
    }

    It 'warns when nothing matches, with the filters' {
        Get-UsageEvent nobody -WarningVariable warning 3> $null | Should -BeNullOrEmpty

        $warning | Should -Match "-Name 'nobody'"
    }

    It 'refuses a time that is none' {
        { Get-UsageEvent -Since yesterdayish } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,UsageStats.Cmdlets.GetUsageEventCommand'
    }

    It 'completes names that were recorded' {
        Get-Completion 'Get-UsageEvent -Name se' | Should -Contain 'second'
    }

    It 'shows a table' {
        Get-UsageEvent third | Get-Shown | Should -Match 'command +third +error .+ (?<!\.)IOException'
    }
}
