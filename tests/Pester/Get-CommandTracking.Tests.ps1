BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
    . (Join-Path $PSScriptRoot 'Support' 'Tracking.ps1')
}

AfterAll {
    Remove-Module kit
}

Describe 'Get-CommandTracking' {
    BeforeEach { Use-FreshHome }

    AfterEach {
        Disable-CommandTracking
        Pop-Location
    }

    It 'gives a typed row for each command, in order' {
        $before = [System.DateTimeOffset]::Now
        Enable-CommandTracking Join-Path, Get-Plain
        $rows = Get-CommandTracking

        $rows.Name | Should -Be 'Join-Path', 'Get-Plain'
        $rows.Kind | Should -Be 'Cmdlet', 'Function'
        $rows.Module | Should -Be 'Microsoft.PowerShell.Management', 'kit'
        $rows[0].Since | Should -BeOfType System.DateTimeOffset
        $rows[0].Since | Should -BeGreaterOrEqual $before.AddSeconds(-1)
    }

    It 'chooses by name' {
        Enable-CommandTracking Join-Path, Get-Plain
        (Get-CommandTracking j*, Get-M*).Name | Should -Be 'Join-Path'
        (TabExpansion2 'Get-CommandTracking Get' 23).CompletionMatches.CompletionText | Should -Be 'Get-Plain'
    }

    It 'shows as lost what <Text>' -ForEach @(
        @{ Text = 'was defined anew'; Lose = { function global:Get-Plain { 2 } } }
        @{ Text = 'belongs to a module that was removed'; Lose = { Remove-Module kit } }
        @{ Text = 'belongs to a module that was imported again'; Lose = { Import-Module $kit.Path -Force } }
    ) {
        Enable-CommandTracking Get-Plain
        (Get-CommandTracking).State | Should -Be 'Active'
        try {
            & $Lose
            (Get-CommandTracking).State | Should -Be 'Lost'
        }
        finally {
            Remove-Item function:Get-Plain -ErrorAction Ignore
            Import-Module (Join-Path (Split-Path $PSScriptRoot) Tracking kit.psm1) -Force -Global
        }

        Enable-CommandTracking Get-Plain
        (Get-CommandTracking).State | Should -Be 'Active'
    }

    It 'looks like a table' {
        Enable-CommandTracking Get-Plain
        $lines = (Get-CommandTracking | Out-String -Width 120) -split '\r?\n' | Where-Object { $_ }
        $lines[0] | Should -Match '^Name +Module +Kind +Source +State +Since$'
        $lines[2] | Should -Match '^Get-Plain +kit +Function +default +Active +\d\d:\d\d:\d\d$'
    }

    It 'gives nothing when nothing is tracked' {
        Get-CommandTracking | Should -BeNullOrEmpty
    }
}
