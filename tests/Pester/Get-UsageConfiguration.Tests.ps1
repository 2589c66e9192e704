BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Get-UsageConfiguration' {
    BeforeEach { Use-FreshHome }
    AfterEach { Pop-Location }

    It 'gives the defaults, typed, and makes no file' {
        $settings = Get-UsageConfiguration

        $settings.Mode | Should -Be 'Local'
        $settings.SendInterval | Should -Be ([timespan]::FromMinutes(15))
        $settings.RetentionSize | Should -Be 256MB
        $env:USAGESTATS_HOME | Should -Not -Exist
    }

    It 'gives what was set' {
        Set-UsageConfiguration -SendEvents 3

        (Get-UsageConfiguration).SendEvents | Should -Be 3
    }

    It 'warns of a line that is not understood, with its place' {
        $null = New-Item $env:USAGESTATS_HOME -ItemType Directory
        Set-Content (Join-Path $env:USAGESTATS_HOME 'settings') 'send-events = many'

        $null = Get-UsageConfiguration -WarningVariable warning 3> $null

        $warning | Should -Match 'settings, line 1|line 1'
    }

    It 'shows sizes with their unit' {
        Get-UsageConfiguration | Get-Shown | Should -Match 'RetentionSize +: 256.0 MiB'
    }
}
