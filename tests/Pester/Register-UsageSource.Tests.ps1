BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Register-UsageSource' {
    BeforeEach { Use-FreshHome }
    AfterEach { Pop-Location }

    It 'declares a source that stays Local' {
        $source = Register-UsageSource Contoso.Tools -Command 'Sync-*' -Event cache_miss -Property @{ size = 'count' } -ErrorType 'Contoso.*' -PassThru

        $source.Mode | Should -Be 'Local'
        $source.Command | Should -Be 'Sync-*'
        $source.Event | Should -Be 'cache_miss'
        $source.ErrorType | Should -Be 'Contoso.*'
    }

    It 'reads the manifest of the module that calls it' {
        $folder = Join-Path $TestDrive 'Fabrikam.Tools'
        $null = New-Item $folder -ItemType Directory -Force
        Set-Content "$folder/Fabrikam.Tools.psm1" 'Register-UsageSource'
        Set-Content "$folder/Fabrikam.Tools.psd1" "@{ RootModule = 'Fabrikam.Tools.psm1'; ModuleVersion = '1.0'; PrivateData = @{ UsageStats = @{ Commands = 'Sync-*' } } }"

        Import-Module $folder
        Remove-Module Fabrikam.Tools

        (Get-UsageSource Fabrikam.Tools).RegisteredBy | Should -Be 'Fabrikam.Tools'
    }

    It 'refuses <What>' -ForEach @(
        @{ What = 'a name that is none'; Arguments = @{ Name = 'a b' }; Id = 'InvalidSourceName' }
        @{ What = 'your own source'; Arguments = @{ Name = 'default' }; Id = 'DefaultSourceIsYours' }
        @{ What = 'a kind that there is not'; Arguments = @{ Name = 'Contoso.Tools'; Property = @{ size = 'amount' } }; Id = 'InvalidDeclaration' }
        @{ What = 'to read a manifest where there is none'; Arguments = @{ }; Id = 'NoDeclarationInManifest' }
    ) {
        { Register-UsageSource @Arguments -ErrorAction Stop } | Should -Throw -ErrorId "$Id,UsageStats.Cmdlets.RegisterUsageSourceCommand"
        (Get-UsageSource).Name | Should -Be 'default'
    }

    It 'changes nothing with -WhatIf' {
        Register-UsageSource Contoso.Tools -Command 'Sync-*' -WhatIf

        $env:USAGESTATS_HOME | Should -Not -Exist
    }

    It 'warns, and makes no file, while the mode is Off' {
        $env:DO_NOT_TRACK = '1'

        Register-UsageSource Contoso.Tools -Command 'Sync-*' -WarningVariable warning 3> $null

        $warning | Should -Match 'Off'
        $env:USAGESTATS_HOME | Should -Not -Exist
    }
}
