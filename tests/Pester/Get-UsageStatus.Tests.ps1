BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Get-UsageStatus' {
    BeforeEach { Use-FreshHome }
    AfterEach { Pop-Location }

    It 'says where and how, and makes nothing' {
        $status = Get-UsageStatus

        $status.Mode | Should -Be 'Local'
        $status.Home | Should -Be $env:USAGESTATS_HOME
        $status.Problems | Should -BeNullOrEmpty
        $env:USAGESTATS_HOME | Should -Not -Exist
    }

    It 'names what decided: <Place>' -ForEach @(
        @{ Place = 'DO_NOT_TRACK'; Setup = { $env:DO_NOT_TRACK = '1' }; Mode = 'Off' }
        @{ Place = 'USAGESTATS_MODE'; Setup = { $env:USAGESTATS_MODE = 'Off' }; Mode = 'Off' }
        @{ Place = 'settings'; Setup = { Set-UsageConfiguration -Mode Off -WarningAction Ignore }; Mode = 'Off' }
        @{ Place = '.usagestats'; Setup = { $null = New-Item repository -ItemType Directory -Force; Set-Location repository; Set-Content .usagestats 'mode = off' }; Mode = 'Off' }
    ) {
        & $Setup

        (Get-UsageStatus).Mode | Should -Be $Mode
        (Get-UsageStatus).ModePlace | Should -Match ([regex]::Escape($Place))
    }

    It 'is about one source' {
        Register-UsageSource Contoso.Tools -Command 'Sync-*'
        Set-UsageSource Contoso.Tools -Mode Off

        (Get-UsageStatus Contoso.Tools).Mode | Should -Be 'Off'
        (Get-UsageStatus).Mode | Should -Be 'Local'
    }

    It 'says what went wrong' {
        $env:USAGESTATS_HOME = Join-Path $TestDrive 'in-the-way' 'home'
        $null = New-Item (Join-Path $TestDrive 'in-the-way') -Force

        Measure-TrackedCommand still { 'runs' } | Should -Be 'runs'

        $status = Get-UsageStatus
        "$($status.HomeProblem)$($status.LastFailure)" | Should -Not -BeNullOrEmpty
    }

    It 'shows it' {
        Get-UsageStatus | Get-Shown | Should -Match 'Mode +: Local, decided by the default'
        Get-UsageStatus | Get-Shown | Should -Match 'DoNotTrack = off if an opt-out is set, and none is \(the default\)'
    }

    It 'leaves a mistyped mode to a warning of the commands that read, once' {
        $env:USAGESTATS_MODE = 'onn'
        try {
            Measure-TrackedCommand { } 3>&1 | Should -BeNullOrEmpty
            Get-CommandTracking 3>&1 | Should -Match "'onn' is no mode"
            Get-CommandTracking 3>&1 | Should -BeNullOrEmpty
            (Get-UsageStatus 3>&1).Problems | Should -Match "'onn' is no mode"
        }
        finally {
            $env:USAGESTATS_MODE = $null
        }
    }
}
