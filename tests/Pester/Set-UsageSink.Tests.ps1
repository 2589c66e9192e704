BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Set-UsageSink' {
    AfterEach { Pop-Location }

    BeforeEach {
        Use-FreshHome
        $null = Register-UsageSink team Json https://collector.example/events -ApiKey 'first-0123456789'
        $null = Register-UsageSink other Json https://collector.example/other
    }

    It 'changes what is given and nothing else' {
        $sink = Set-UsageSink team -Endpoint https://collector.example/v2 -PassThru

        $sink.Endpoint | Should -Be 'https://collector.example/v2'
        $sink.ApiKey | Should -Match '6789$'
    }

    It 'changes <Name>' -ForEach @(
        @{ Name = 'NameHandling'; Value = 'Clear'; Expected = 'Clear' }
        @{ Name = 'Source'; Value = 'Contoso.Tools'; Expected = 'Contoso.Tools' }
        @{ Name = 'ExcludeCI'; Value = $true; Expected = $true }
    ) {
        $arguments = @{ $Name = $Value }

        (Set-UsageSink team @arguments -PassThru).$Name | Should -Be $Expected
    }

    It 'takes sinks from the pipeline, and wildcards' {
        (Get-UsageSink | Set-UsageSink -ExcludeCI -PassThru).Name | Should -Be 'other', 'team'
        (Set-UsageSink t* -NameHandling Drop -PassThru).Name | Should -Be 'team'
    }

    It 'refuses <What>' -ForEach @(
        @{ What = 'a sink that there is not'; Arguments = @{ Name = 'nobody'; ExcludeCI = $true }; Id = 'SinkNotFound' }
        @{ What = 'an address without TLS'; Arguments = @{ Name = 'team'; Endpoint = 'http://collector.example' }; Id = 'EndpointNotSecure' }
    ) {
        { Set-UsageSink @Arguments -ErrorAction Stop } | Should -Throw -ErrorId "$Id,UsageStats.Cmdlets.SetUsageSinkCommand"
    }

    It 'changes nothing with -WhatIf' {
        $before = Get-HomeState

        Set-UsageSink team -Endpoint https://collector.example/v2 -WhatIf

        Get-HomeState | Should -Be $before
    }

    It 'completes names' {
        Get-Completion 'Set-UsageSink te' | Should -Be 'team'
    }
}
