BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Get-AnonymousId' {
    BeforeEach { Use-FreshHome }
    AfterEach { Pop-Location }

    It 'gives a random UUID that stays' {
        $id = Get-AnonymousId

        $id | Should -Match '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'
        Get-AnonymousId | Should -Be $id
    }

    It 'is the same in another process' {
        $there = & (Get-Process -Id $PID).Path -NoProfile -Command "Import-Module '$module'; Get-AnonymousId"

        Get-AnonymousId | Should -Be $there
    }

    It 'is another one in another home' {
        $first = Get-AnonymousId
        Use-FreshHome
        Pop-Location

        Get-AnonymousId | Should -Not -Be $first
    }

    It 'makes none, and no folder, while the mode is Off' {
        $env:DO_NOT_TRACK = '1'

        Get-AnonymousId -WarningVariable warning 3> $null | Should -BeNullOrEmpty

        $warning | Should -Match 'mode is Off'
        $env:USAGESTATS_HOME | Should -Not -Exist
    }

    It 'says when there is no home' {
        $env:USAGESTATS_HOME = Join-Path $TestDrive 'a-file' 'home'
        $null = New-Item (Join-Path $TestDrive 'a-file') -Force

        { Get-AnonymousId -ErrorAction Stop } | Should -Throw -ErrorId '*,UsageStats.Cmdlets.GetAnonymousIdCommand'
    }
}
