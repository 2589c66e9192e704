BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Get-UsageSink' {
    AfterEach { Pop-Location }

    BeforeEach {
        Use-FreshHome
        $null = Register-UsageSink team Json https://collector.example/events -Header @{ 'x-key' = 'secret-0123456789' }
        $null = Register-UsageSink web PostHog https://collector.example -ApiKey 'phc_0123456789abcdefWXYZ'
    }

    It 'gives all, one, by wildcards and from the pipeline' {
        (Get-UsageSink).Name | Should -Be 'team', 'web'
        (Get-UsageSink TEAM).Kind | Should -Be 'Json'
        (Get-UsageSink w*).Name | Should -Be 'web'
        ('web' | Get-UsageSink).Name | Should -Be 'web'
    }

    It 'masks what is secret, in every view' {
        $text = (Get-UsageSink | Get-Shown) + (Get-UsageSink | Format-List * | Get-Shown) + (Get-UsageSink | ConvertTo-Json -Depth 4)

        $text | Should -Not -Match '0123456789'
        $text | Should -Match '\*WXYZ'
    }

    It 'says when there is none of that name' {
        { Get-UsageSink nobody -ErrorAction Stop } | Should -Throw -ErrorId 'SinkNotFound,UsageStats.Cmdlets.GetUsageSinkCommand'
    }

    It 'completes and shows' {
        Get-Completion 'Get-UsageSink t' | Should -Be 'team'
        Get-UsageSink team | Get-Shown | Should -Match 'team +Json +https://collector.example/events +0 .*ready'
    }
}
