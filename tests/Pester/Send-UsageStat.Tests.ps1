BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Send-UsageStat' {
    BeforeAll { Import-Module (Join-Path $PSScriptRoot 'Support' 'Receiver.psm1') }

    BeforeEach {
        Use-FreshHome
        $receiver = Start-Receiver
        Set-UsageConfiguration -Mode On -InformationAction Ignore
        $null = Register-UsageSink team Json "$($receiver.Address)/events"
        Measure-TrackedCommand one { }
    }

    AfterEach {
        Stop-Receiver $receiver
        Pop-Location
    }

    It 'sends what the preview showed, byte by byte' {
        $preview = Send-UsageStat -Preview

        $result = Send-UsageStat -PassThru

        $result.Status | Should -Be 'Done'
        $result.Sent | Should -Be 2
        $receiver.Requests.Count | Should -Be 1
        $receiver.Requests.ToArray()[0].Body | Should -BeExactly $preview.Body
    }

    It 'sends nothing twice' {
        Send-UsageStat
        Send-UsageStat

        $receiver.Requests.Count | Should -Be 1
    }

    It 'takes sinks from the pipeline' {
        (Get-UsageSink | Send-UsageStat -PassThru).Sent | Should -Be 2
    }

    It 'sends nothing without consent, with -Force either' {
        Set-UsageConfiguration -Mode Local

        { Send-UsageStat -Force -ErrorAction Stop } | Should -Throw -ErrorId 'SendingNotAllowed,UsageStats.Cmdlets.SendUsageStatCommand'
        $receiver.Requests.Count | Should -Be 0
    }

    It 'keeps everything when the receiver fails, rests, and goes on with -Force' {
        $receiver.Status = 503
        { Send-UsageStat -ErrorAction Stop } | Should -Throw -ErrorId 'SendingFailed,UsageStats.Cmdlets.SendUsageStatCommand'
        { Send-UsageStat -ErrorAction Stop } | Should -Throw -ErrorId 'SinkResting,UsageStats.Cmdlets.SendUsageStatCommand'

        $receiver.Status = 200
        (Send-UsageStat -Force -PassThru).Sent | Should -Be 2
    }

    It 'pauses when the receiver knows no such key' {
        $receiver.Status = 401

        { Send-UsageStat -ErrorAction Stop } | Should -Throw -ErrorId 'SinkPaused,UsageStats.Cmdlets.SendUsageStatCommand'
        (Get-UsageSink).Paused | Should -Not -BeNullOrEmpty
    }

    It 'sends and changes nothing with -WhatIf' {
        $before = Get-HomeState

        Send-UsageStat -WhatIf

        $receiver.Requests.Count | Should -Be 0
        Get-HomeState | Should -Be $before
    }

    It 'says when there is nowhere to send to, or no such sink' {
        { Send-UsageStat nobody -ErrorAction Stop } | Should -Throw -ErrorId 'SinkNotFound,UsageStats.Cmdlets.SendUsageStatCommand'
        Unregister-UsageSink team
        { Send-UsageStat -ErrorAction Stop } | Should -Throw -ErrorId 'NoSink,UsageStats.Cmdlets.SendUsageStatCommand'
    }

    It 'completes and shows' {
        Get-Completion 'Send-UsageStat t' | Should -Be 'team'
        Send-UsageStat -PassThru | Get-Shown | Should -Match 'team'
    }
}
