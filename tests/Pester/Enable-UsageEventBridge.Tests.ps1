BeforeAll {
    $manifest = Join-Path (Split-Path (Split-Path $PSScriptRoot)) output UsageStats UsageStats.psd1
    Import-Module $manifest
}

Describe 'Enable-UsageEventBridge' {
    BeforeEach {
        $before = $env:USAGESTATS_HOME
        $env:USAGESTATS_HOME = Join-Path $TestDrive ([guid]::NewGuid())
    }

    AfterEach {
        Disable-UsageEventBridge
        $env:USAGESTATS_HOME = $before
    }

    It 'records what New-Event raises, once, however often it is enabled' {
        Enable-UsageEventBridge | Should -BeNullOrEmpty
        Enable-UsageEventBridge
        $null = New-Event -SourceIdentifier UsageStats -MessageData @{ Event = 'deployed'; Name = 'site'; Property = @{ files = 3 } }

        $one = Get-UsageEvent -Event deployed
        $one | Should -HaveCount 1
        $one.Name, $one.Properties[0].Value.ToObject() | Should -Be 'site', 3
        Get-EventSubscriber -SourceIdentifier UsageStats | Should -HaveCount 1
        Get-Event -SourceIdentifier UsageStats -ErrorAction Ignore | Should -BeNullOrEmpty
    }

    It 'records what a job forwards' {
        Enable-UsageEventBridge
        $job = Start-Job { Register-EngineEvent -SourceIdentifier UsageStats -Forward; $null = New-Event -SourceIdentifier UsageStats -MessageData @{ Event = 'from.job' } }
        $null = $job | Wait-Job -Timeout 60

        # The engine brings what was forwarded from the job's pipe into this session after the job itself is over.
        for ($i = 0; $i -lt 100 -and -not (Get-UsageEvent -Event from.job -WarningAction Ignore); $i++) {
            Start-Sleep -Milliseconds 100
        }

        Get-UsageEvent -Event from.job | Should -HaveCount 1
        $job | Remove-Job -Force
    }

    It 'tells the status what it could not understand' {
        Enable-UsageEventBridge
        $null = New-Event -SourceIdentifier UsageStats -MessageData @{ Event = 'deployed'; Colour = 'red' }

        (Get-UsageStatus).LastFailure | Should -Match "'Colour' is not understood"
    }

    It 'does nothing under -WhatIf' {
        Enable-UsageEventBridge -WhatIf
        Get-EventSubscriber -Force | Should -BeNullOrEmpty
    }
}
