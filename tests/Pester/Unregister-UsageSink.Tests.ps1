BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Unregister-UsageSink' {
    AfterEach { Pop-Location }

    BeforeEach {
        Use-FreshHome
        $null = Register-UsageSink team Json https://collector.example/events
        $null = Register-UsageSink other Json https://collector.example/other
        Measure-TrackedCommand one { }
    }

    It 'forgets one, by wildcards and from the pipeline, and keeps the events' {
        Unregister-UsageSink TEA*
        (Get-UsageSink).Name | Should -Be 'other'

        Get-UsageSink | Unregister-UsageSink
        @(Get-UsageSink) | Should -HaveCount 0
        Get-UsageEvent one | Should -Not -BeNullOrEmpty
    }

    It 'says when there is none of that name, and goes on' {
        Unregister-UsageSink nobody, team -ErrorVariable problem -ErrorAction SilentlyContinue

        $problem[0].FullyQualifiedErrorId | Should -Be 'SinkNotFound,UsageStats.Cmdlets.UnregisterUsageSinkCommand'
        (Get-UsageSink).Name | Should -Be 'other'
    }

    It 'changes nothing with -WhatIf' {
        $before = Get-HomeState

        Unregister-UsageSink * -WhatIf

        Get-HomeState | Should -Be $before
    }

    It 'completes names' {
        Get-Completion 'Unregister-UsageSink o' | Should -Be 'other'
    }
}
