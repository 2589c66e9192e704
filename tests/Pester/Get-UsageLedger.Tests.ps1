BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Get-UsageLedger' {
    AfterEach { Pop-Location }

    BeforeEach {
        Use-FreshHome
        Set-UsageConfiguration -Mode On -InformationAction Ignore
        $null = Register-UsageSink here File (Join-Path $TestDrive "sink-$([guid]::NewGuid())")
        Measure-TrackedCommand one { }
        Send-UsageStat
    }

    It 'has the hash that the preview showed' {
        Measure-TrackedCommand two { }
        $preview = Send-UsageStat -Preview
        Send-UsageStat

        (Get-UsageLedger)[-1].Sha256 | Should -Be $preview.Sha256
    }

    It 'filters by sink, status and time' {
        (Get-UsageLedger h*).Status | Should -Be 'Accepted'
        Get-UsageLedger -Status Refused | Should -BeNullOrEmpty
        Get-UsageLedger -Before 1.00:00:00 | Should -BeNullOrEmpty
        Get-UsageLedger -Since 1.00:00:00 | Should -Not -BeNullOrEmpty
        Get-UsageLedger other | Should -BeNullOrEmpty
    }

    It 'keeps a sink that is gone' {
        Unregister-UsageSink here

        (Get-UsageLedger).Sink | Should -Be 'here'
    }

    It 'completes sinks' {
        Get-Completion 'Get-UsageLedger -Sink h' | Should -Be 'here'
    }

    It 'shows a table' {
        Get-UsageLedger | Get-Shown | Should -Match 'here +Accepted +2'
    }
}
