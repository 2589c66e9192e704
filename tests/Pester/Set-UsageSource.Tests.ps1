BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Set-UsageSource' {
    AfterEach { Pop-Location }

    BeforeEach {
        Use-FreshHome
        Register-UsageSource Contoso.Tools -Command 'Sync-*'
    }

    It 'allows and blocks a source' {
        (Set-UsageSource Contoso.Tools -Mode On -PassThru -InformationAction Ignore).Mode | Should -Be 'On'

        Set-UsageSource Contoso.Tools -Mode Off
        Measure-TrackedCommand Sync-Report { } -Source Contoso.Tools
        Get-UsageEvent Sync-Report -WarningAction Ignore | Should -BeNullOrEmpty
    }

    It 'accepts what a source has come to declare' {
        Set-UsageSource Contoso.Tools -Mode On -InformationAction Ignore
        Register-UsageSource Contoso.Tools -Command 'Sync-*' -Property @{ size = 'count' }
        (Get-UsageSource Contoso.Tools).Pending | Should -Be 'property size: count'

        Set-UsageSource Contoso.Tools -Accept -InformationVariable notice 6> $null

        "$notice" | Should -Match 'property size: count'
        (Get-UsageSource Contoso.Tools).Pending | Should -BeNullOrEmpty
    }

    It 'writes the catalogue of your own source, list by list' {
        Set-UsageSource default -Command Deploy-*
        $source = Set-UsageSource default -Property @{ stage = 'test|production' } -PassThru

        $source.Command | Should -Be 'Deploy-*'
        "$($source.Property)" | Should -Match '^stage: '
    }

    It 'takes sources from the pipeline' {
        (Get-UsageSource Contoso.Tools | Set-UsageSource -Mode Local -PassThru).Decided | Should -BeTrue
    }

    It 'refuses <What>' -ForEach @(
        @{ What = 'a source that there is not'; Arguments = @{ Name = 'Nobody'; Mode = 'On' }; Id = 'SourceNotFound' }
        @{ What = 'a decision on your own'; Arguments = @{ Name = 'default'; Mode = 'On' }; Id = 'DefaultSourceNeedsNoDecision' }
        @{ What = 'to write the catalogue of others'; Arguments = @{ Name = 'Contoso.Tools'; Command = 'Get-*' }; Id = 'CatalogueIsNotYours' }
        @{ What = 'a name that is none'; Arguments = @{ Name = 'a b'; Mode = 'On' }; Id = 'InvalidSourceName' }
    ) {
        { Set-UsageSource @Arguments -ErrorAction Stop } | Should -Throw -ErrorId "$Id,UsageStats.Cmdlets.SetUsageSourceCommand"
    }

    It 'changes nothing with -WhatIf' {
        $before = Get-HomeState

        Set-UsageSource Contoso.Tools -Mode On -WhatIf

        Get-HomeState | Should -Be $before
    }

    It 'completes names' {
        Get-Completion 'Set-UsageSource Con' | Should -Be 'Contoso.Tools'
    }
}
