BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Get-UsageSession' {
    BeforeEach { Use-FreshHome }
    AfterEach { Pop-Location }

    It 'gives this session with what it did' {
        1..2 | ForEach-Object { Measure-TrackedCommand one { } }
        try { Measure-TrackedCommand bad { throw 'no' } } catch { $null = $_ }

        $session = Get-UsageSession

        $session.Session | Should -Be (Get-UsageStatus).Session
        $session.Commands | Should -Be 3
        $session.Failures | Should -Be 1
    }

    It 'tells two processes apart, and finds one by its beginning' {
        Measure-TrackedCommand here { }
        & (Get-Process -Id $PID).Path -NoProfile -Command "Import-Module '$module'; Measure-TrackedCommand there { }"
        $here = (Get-UsageStatus).Session

        @(Get-UsageSession).Count | Should -Be 2
        (Get-UsageSession "$($here.Substring(0, 8))*").Session | Should -Be $here
    }

    It 'warns when there is none' {
        Get-UsageSession -WarningVariable warning 3> $null | Should -BeNullOrEmpty

        $warning | Should -Match 'Nothing is recorded'
    }

    It 'completes and shows' {
        Measure-TrackedCommand one { }
        $here = (Get-UsageStatus).Session

        Get-Completion 'Get-UsageSession ' | Should -Contain $here
        Get-UsageSession | Get-Shown | Should -Match $here
    }
}
