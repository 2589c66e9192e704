BeforeAll {
    $manifest = Join-Path (Split-Path (Split-Path $PSScriptRoot)) output UsageStats UsageStats.psd1
    Import-Module $manifest
}

Describe 'Disable-UsageEventBridge' {
    BeforeEach {
        $before = $env:USAGESTATS_HOME
        $env:USAGESTATS_HOME = Join-Path $TestDrive ([guid]::NewGuid())
    }

    AfterEach {
        Disable-UsageEventBridge
        $env:USAGESTATS_HOME = $before
    }

    It 'leaves no subscriber, no event and no job behind' {
        Enable-UsageEventBridge
        $null = New-Event -SourceIdentifier UsageStats -MessageData 'started'
        Disable-UsageEventBridge | Should -BeNullOrEmpty
        Disable-UsageEventBridge

        Get-EventSubscriber -Force | Should -BeNullOrEmpty
        Get-Event | Should -BeNullOrEmpty
        Get-Job | Should -BeNullOrEmpty
    }

    It 'lets what is raised afterwards wait for others' {
        Disable-UsageEventBridge
        $null = New-Event -SourceIdentifier UsageStats -MessageData 'later'

        Get-UsageEvent -Event later -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        Get-Event -SourceIdentifier UsageStats | Should -HaveCount 1
        Get-Event | Remove-Event
    }

    It 'leaves what others have subscribed' {
        $null = Register-EngineEvent -SourceIdentifier UsageStats -Action { }
        Enable-UsageEventBridge
        Disable-UsageEventBridge

        Get-EventSubscriber -SourceIdentifier UsageStats | Should -HaveCount 1
        Get-EventSubscriber | Unregister-Event
        Get-Job | Remove-Job -Force
    }

    It 'happens when the module is removed' {
        Enable-UsageEventBridge
        Remove-Module UsageStats
        Get-EventSubscriber -Force | Should -BeNullOrEmpty
        Import-Module $manifest
    }

    It 'does nothing under -WhatIf' {
        Enable-UsageEventBridge
        Disable-UsageEventBridge -WhatIf
        Get-EventSubscriber -SourceIdentifier UsageStats | Should -HaveCount 1
    }
}
