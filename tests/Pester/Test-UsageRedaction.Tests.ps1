BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Test-UsageRedaction' {
    BeforeEach { Use-FreshHome }
    AfterEach { Pop-Location }

    It 'drops <Value> by <Rule>' -ForEach @(
        @{ Value = 'jane@contoso.com'; Rule = 'email' }
        @{ Value = '10.1.2.3'; Rule = 'ipv4' }
        @{ Value = 'password=hunter2'; Rule = 'secret-assignment' }
    ) {
        $verdict = Test-UsageRedaction $Value

        $verdict.Dropped | Should -BeTrue
        $verdict.Rule | Should -Be $Rule
        $verdict.StoredAsName | Should -Be '(redacted)'
        $verdict.StoredAsProperty | Should -BeNullOrEmpty
    }

    It 'keeps <_>' -ForEach 'Get-Item', '7.4.1.0', 'feature/token-refresh' {
        (Test-UsageRedaction $_).Dropped | Should -BeFalse
        (Test-UsageRedaction $_).StoredAsProperty | Should -Be $_
    }

    It 'judges numbers, nothing and collections as properties' {
        (Test-UsageRedaction 3).StoredAsProperty | Should -Be 3
        (Test-UsageRedaction $null).StoredAsProperty | Should -BeNullOrEmpty
        (Test-UsageRedaction @{ a = 1 }).Dropped | Should -BeTrue
    }

    It 'takes values from the pipeline, and stores nothing' {
        ('a', 'jane@contoso.com' | Test-UsageRedaction).Dropped | Should -Be $false, $true
        $env:USAGESTATS_HOME | Should -Not -Exist
    }

    It 'wants a value' {
        { Test-UsageRedaction -InputObject } | Should -Throw -ErrorId 'MissingArgument,UsageStats.Cmdlets.TestUsageRedactionCommand'
    }

    It 'shows the verdict' {
        Test-UsageRedaction 'jane@contoso.com' | Get-Shown | Should -Match 'Rule +: email'
    }
}
