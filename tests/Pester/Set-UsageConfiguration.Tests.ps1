BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Set-UsageConfiguration' {
    BeforeEach { Use-FreshHome }
    AfterEach { Pop-Location }

    It 'sets <Name>' -ForEach @(
        @{ Name = 'Mode'; Value = 'Off' }
        @{ Name = 'DoNotTrack'; Value = 'Local' }
        @{ Name = 'SendEvents'; Value = 7 }
        @{ Name = 'SendAge'; Value = [timespan]::FromMinutes(5) }
        @{ Name = 'SendInterval'; Value = [timespan]::FromDays(7) }
        @{ Name = 'RetentionAge'; Value = [timespan]::FromDays(30) }
        @{ Name = 'RetentionSize'; Value = 64MB }
        @{ Name = 'FastLimit'; Value = [timespan]::FromSeconds(1) }
        @{ Name = 'MediumLimit'; Value = [timespan]::FromSeconds(9) }
        @{ Name = 'AnonymousIdDays'; Value = 30 }
    ) {
        $arguments = @{ $Name = $Value }

        Set-UsageConfiguration @arguments

        (Get-UsageConfiguration).$Name | Should -Be $Value
        Set-UsageConfiguration -Reset $Name
        Get-Content (Join-Path $env:USAGESTATS_HOME settings) | Should -Not -Match '^[a-z-]+ *='
    }

    It 'takes times with a unit, and refuses a bare number' {
        Set-UsageConfiguration -SendAge '90 s'

        (Get-UsageConfiguration).SendAge | Should -Be ([timespan]::FromSeconds(90))
        { Set-UsageConfiguration -SendAge 15 } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,UsageStats.Cmdlets.SetUsageConfigurationCommand'
    }

    It 'refuses what is out of range' {
        { Set-UsageConfiguration -SendEvents 0 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,UsageStats.Cmdlets.SetUsageConfigurationCommand'
        { Set-UsageConfiguration -FastLimit '9 s' } | Should -Throw -ErrorId 'BandsOutOfOrder,UsageStats.Cmdlets.SetUsageConfigurationCommand'
        { Set-UsageConfiguration } | Should -Throw -ErrorId 'NoSettingGiven,UsageStats.Cmdlets.SetUsageConfigurationCommand'
    }

    It 'says what may leave when it is turned On, and warns when something forbids it' {
        Set-UsageConfiguration -Mode On -InformationVariable notice 6> $null
        "$notice" | Should -Match 'Never: arguments'

        $env:DO_NOT_TRACK = '1'
        Set-UsageConfiguration -Mode On -InformationAction Ignore -WarningVariable warning 3> $null
        $warning | Should -Match 'DO_NOT_TRACK decides'
    }

    It 'changes nothing with -WhatIf' {
        Set-UsageConfiguration -Mode Off -WhatIf

        $env:USAGESTATS_HOME | Should -Not -Exist
    }

    It 'gives the settings with -PassThru' {
        (Set-UsageConfiguration -SendEvents 3 -PassThru).SendEvents | Should -Be 3
    }

    It 'completes modes' {
        Get-Completion 'Set-UsageConfiguration -Mode ' | Should -Be 'Local', 'Off', 'On'
    }
}
