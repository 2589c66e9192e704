BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Get-UsageStat' {
    AfterEach { Pop-Location }

    BeforeEach {
        Use-FreshHome
        1..3 | ForEach-Object { Measure-TrackedCommand often { } }
        try { Measure-TrackedCommand bad { throw [System.IO.IOException]::new('no') } } catch { $null = $_ }
        Measure-TrackedCommand tool { } -Source Contoso.Tools
    }

    It 'adds up by command, those with the most calls first' {
        $stat = Get-UsageStat

        $stat[0].Name | Should -Be 'often'
        $stat[0].Calls | Should -Be 3
        $stat[0].SuccessRate | Should -Be 1
        $stat[0].P95 | Should -BeOfType ([timespan])
    }

    It 'groups by <Group>' -ForEach @(
        @{ Group = 'Day'; Rows = 1 }
        @{ Group = 'Source'; Rows = 2 }
        @{ Group = 'Session'; Rows = 1 }
        @{ Group = 'Error'; Rows = 1 }
    ) {
        @(Get-UsageStat -GroupBy $Group).Count | Should -Be $Rows
    }

    It 'answers <Question>' -ForEach @(
        @{ Question = 'what is used most'; Arguments = @{ Top = 1 }; Name = 'often' }
        @{ Question = 'what fails most'; Arguments = @{ MostFailing = 5 }; Name = 'bad' }
        @{ Question = 'what a source does'; Arguments = @{ Source = 'Contoso.*' }; Name = 'tool' }
        @{ Question = 'what failed'; Arguments = @{ Outcome = 'Error' }; Name = 'bad' }
    ) {
        (Get-UsageStat @Arguments).Name | Should -Be $Name
    }

    It 'takes names from the pipeline' {
        ('often' | Get-UsageStat).Calls | Should -Be 3
    }

    It 'compares two periods' {
        (Get-UsageStat often -Trend).Verdict | Should -Be 'TooFewCalls'
    }

    It 'refuses a period that ends before it begins' {
        { Get-UsageStat -Trend -Since 1.00:00:00 -Before 2.00:00:00 } | Should -Throw -ErrorId 'PeriodEndsBeforeItBegins,UsageStats.Cmdlets.GetUsageStatCommand'
    }

    It 'refuses two questions at once' {
        { Get-UsageStat -Top 1 -Slowest 1 } | Should -Throw -ErrorId 'AmbiguousParameterSet,UsageStats.Cmdlets.GetUsageStatCommand'
    }

    It 'warns when nothing matches' {
        Get-UsageStat nobody -WarningVariable warning 3> $null | Should -BeNullOrEmpty

        $warning | Should -Match "-Name 'nobody'"
    }

    It 'shows all of its columns in 80, grouped by <Group>' -ForEach @(
        @{ Group = 'Command'; Header = 'Name +Calls Failed +Average +P95 14d' }
        @{ Group = 'Source'; Header = 'Name +Calls Failed +Average +P95 14d' }
        @{ Group = 'Session'; Header = 'Name +Calls Failed +Average +P95 14d' }
        @{ Group = 'Day'; Header = 'Day +Calls Failed Success +Average +P95 +Slowest' }
        @{ Group = 'Error'; Header = 'Error +Calls +Average 14d' }
    ) {
        Measure-TrackedCommand Get-AzVirtualNetworkGatewayConnection { } -Source Contoso.Tools.Network
        try { Measure-TrackedCommand bad { $null.Method() } } catch { $null = $_ }

        $lines = (Get-UsageStat -GroupBy $Group | Out-String -Width 80).Trim() -split '\r?\n'

        $lines[0].TrimEnd() | Should -Match "^$Header`$"
        $lines | ForEach-Object { $_.Length | Should -BeLessOrEqual 80 }
        if ($Header -like '*14d') { $lines[2].TrimEnd() | Should -Match '[1-9\u2581-\u2588]$' }
    }

    It 'shows more in the wide table' {
        Get-UsageStat | Format-Table -View Wide | Get-Shown | Should -Match 'Success +Average +P95 +Slowest +LastUsed 14d'
    }

    It 'compares in 80 columns' {
        (Get-UsageStat -Trend | Out-String -Width 80).Trim() -split '\r?\n' | Select-Object -First 1 | Should -Match 'Failed Before *$'
    }

    It 'completes and shows' {
        Get-Completion 'Get-UsageStat oft' | Should -Be 'often'
        Get-UsageStat often | Get-Shown | Should -Match 'often +3 +0 +'
        Get-UsageStat often | Format-List | Get-Shown | Should -Match 'SuccessRate +: 100 %'
    }
}
