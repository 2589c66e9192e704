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
        $seen = Join-Path $TestDrive 'seen'
        # The job stays until what it forwarded is seen: what is still in its pipe when it ends may be lost.
        $job = Start-Job {
            Register-EngineEvent -SourceIdentifier UsageStats -Forward
            $null = New-Event -SourceIdentifier UsageStats -MessageData @{ Event = 'from.job' }
            for ($i = 0; $i -lt 600 -and -not (Test-Path $using:seen); $i++) {
                Start-Sleep -Milliseconds 100
            }
        }

        for ($i = 0; $i -lt 600 -and -not (Get-UsageEvent -Event from.job -WarningAction Ignore); $i++) {
            Start-Sleep -Milliseconds 100
        }

        $null = New-Item $seen
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
