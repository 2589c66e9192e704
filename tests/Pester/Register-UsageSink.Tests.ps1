BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Register-UsageSink' {
    BeforeEach { Use-FreshHome }
    AfterEach { Pop-Location }

    It 'registers <Kind>' -ForEach @(
        @{ Kind = 'Json'; Endpoint = 'https://collector.example/events'; More = @{} }
        @{ Kind = 'Otlp'; Endpoint = 'https://collector.example/v1/logs'; More = @{} }
        @{ Kind = 'PostHog'; Endpoint = 'https://collector.example'; More = @{ ApiKey = 'phc_0123456789abcdefWXYZ' } }
        @{ Kind = 'ApplicationInsights'; Endpoint = 'InstrumentationKey=11111111-2222-4333-8444-555555555555;IngestionEndpoint=https://collector.example/'; More = @{} }
        @{ Kind = 'File'; Endpoint = './archive'; More = @{} }
    ) {
        (Register-UsageSink team $Kind $Endpoint @More).Kind | Should -Be $Kind

        (Get-UsageSink).Name | Should -Be 'team'
    }

    It 'keeps what it was given' {
        $sink = Register-UsageSink team Json https://collector.example/events -Source Contoso.Tools -NameHandling Drop -ExcludeCI

        $sink.Source | Should -Be 'Contoso.Tools'
        $sink.NameHandling | Should -Be 'Drop'
        $sink.ExcludeCI | Should -BeTrue
    }

    It 'refuses <What>' -ForEach @(
        @{ What = 'a name that is none'; Arguments = @{ Name = '../up'; Kind = 'Json'; Endpoint = 'https://collector.example' }; Id = 'InvalidSinkName' }
        @{ What = 'an address without TLS'; Arguments = @{ Name = 'team'; Kind = 'Json'; Endpoint = 'http://collector.example' }; Id = 'EndpointNotSecure' }
        @{ What = 'a kind that there is not'; Arguments = @{ Name = 'team'; Kind = 'Pigeon'; Endpoint = 'https://collector.example' }; Id = 'SinkKindUnknown' }
    ) {
        { Register-UsageSink @Arguments -ErrorAction Stop } | Should -Throw -ErrorId "$Id,UsageStats.Cmdlets.RegisterUsageSinkCommand"
        @(Get-UsageSink) | Should -HaveCount 0
    }

    It 'refuses a name that is taken' {
        $null = Register-UsageSink team Json https://collector.example/events

        { Register-UsageSink TEAM Json https://collector.example/other -ErrorAction Stop } | Should -Throw -ErrorId 'SinkExists,UsageStats.Cmdlets.RegisterUsageSinkCommand'
    }

    It 'changes nothing with -WhatIf' {
        Register-UsageSink team Json https://collector.example/events -WhatIf

        $env:USAGESTATS_HOME | Should -Not -Exist
    }

    It 'completes kinds and shows a table' {
        Get-Completion 'Register-UsageSink team Po' | Should -Be 'PostHog'
        Register-UsageSink team Json https://collector.example/events | Get-Shown | Should -Match 'team +Json'
    }
}
