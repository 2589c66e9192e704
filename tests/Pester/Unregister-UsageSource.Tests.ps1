BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Unregister-UsageSource' {
    AfterEach { Pop-Location }

    BeforeEach {
        Use-FreshHome
        Register-UsageSource Contoso.Tools -Command 'Sync-*'
        Register-UsageSource Fabrikam.Tools -Command 'Get-*'
    }

    It 'forgets one, and from the pipeline' {
        Unregister-UsageSource contoso.tools
        (Get-UsageSource).Name | Should -Be 'default', 'Fabrikam.Tools'

        Get-UsageSource F* | Unregister-UsageSource
        (Get-UsageSource).Name | Should -Be 'default'
    }

    It 'forgets the decision with it' {
        Set-UsageSource Contoso.Tools -Mode On -InformationAction Ignore
        Unregister-UsageSource Contoso.Tools

        (Register-UsageSource Contoso.Tools -Command 'Sync-*' -PassThru).Decided | Should -BeFalse
    }

    It 'refuses <What>' -ForEach @(
        @{ What = 'a source that there is not'; Name = 'Nobody'; Id = 'SourceNotFound' }
        @{ What = 'your own'; Name = 'default'; Id = 'DefaultSourceIsYours' }
        @{ What = 'a name that is none'; Name = 'a b'; Id = 'InvalidSourceName' }
    ) {
        { Unregister-UsageSource $Name -ErrorAction Stop } | Should -Throw -ErrorId "$Id,UsageStats.Cmdlets.UnregisterUsageSourceCommand"
    }

    It 'changes nothing with -WhatIf' {
        $before = Get-HomeState

        Unregister-UsageSource Contoso.Tools -WhatIf

        Get-HomeState | Should -Be $before
    }

    It 'completes names' {
        Get-Completion 'Unregister-UsageSource F' | Should -Be 'Fabrikam.Tools'
    }
}
