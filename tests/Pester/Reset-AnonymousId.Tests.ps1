BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Reset-AnonymousId' {
    BeforeEach { Use-FreshHome }
    AfterEach { Pop-Location }

    It 'puts another id in the place of the old one' {
        $old = Get-AnonymousId

        $new = Reset-AnonymousId -Confirm:$false -PassThru

        $new | Should -Not -Be $old
        Get-AnonymousId | Should -Be $new
    }

    It 'renews the key for names with it' {
        Set-UsageConfiguration -Mode On -InformationAction Ignore
        $null = Register-UsageSink here File ./sink
        Measure-TrackedCommand secret { }
        $before = (Send-UsageStat -Preview).Body

        Reset-AnonymousId -Confirm:$false

        $hash = '"name":"(h:[0-9a-f]{16})"'
        [regex]::Match((Send-UsageStat -Preview).Body, $hash).Value | Should -Not -Be ([regex]::Match($before, $hash).Value)
    }

    It 'changes nothing with -WhatIf' {
        $old = Get-AnonymousId

        Reset-AnonymousId -WhatIf

        Get-AnonymousId | Should -Be $old
    }

    It 'removes the id while the mode is Off' {
        $null = Get-AnonymousId
        $env:DO_NOT_TRACK = '1'

        Reset-AnonymousId -Confirm:$false

        Get-AnonymousId -WarningAction Ignore | Should -BeNullOrEmpty
    }

    It 'says when there is no home' {
        $env:USAGESTATS_HOME = 'relative'

        { Reset-AnonymousId -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId '*,UsageStats.Cmdlets.ResetAnonymousIdCommand'
    }
}
