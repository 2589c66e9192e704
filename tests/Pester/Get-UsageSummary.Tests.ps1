BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Get-UsageSummary' {
    BeforeEach { Use-FreshHome }
    AfterEach { Pop-Location }

    It 'is about this session' {
        1..3 | ForEach-Object { Measure-TrackedCommand one { } }
        & (Get-Process -Id $PID).Path -NoProfile -Command "Import-Module '$module'; Measure-TrackedCommand there { }"

        $summary = Get-UsageSummary

        $summary.Calls | Should -Be 3
        (Get-UsageSummary -Since 1.00:00:00).Calls | Should -Be 4
        (Get-UsageSummary (Get-UsageStatus).Session).Calls | Should -Be 3
    }

    It 'warns when this session did nothing' {
        Get-UsageSummary -WarningVariable warning 3> $null | Should -BeNullOrEmpty

        $warning | Should -Not -BeNullOrEmpty
    }

    It 'refuses a time that is none' {
        { Get-UsageSummary -Since 15 } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,UsageStats.Cmdlets.GetUsageSummaryCommand'
    }

    It 'completes sessions and shows a few lines' {
        Measure-TrackedCommand one { }

        Get-Completion 'Get-UsageSummary ' | Should -Contain (Get-UsageStatus).Session
        (Get-UsageSummary | Get-Shown).Trim() -split "`n" | Should -HaveCount 3
        Get-UsageSummary | Get-Shown | Should -Match '1 call of 1 command:'
    }
}
