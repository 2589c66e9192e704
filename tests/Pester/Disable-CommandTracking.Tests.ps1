BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
    . (Join-Path $PSScriptRoot 'Support' 'Tracking.ps1')
}

AfterAll {
    Remove-Module kit
}

Describe 'Disable-CommandTracking' {
    BeforeEach { Use-FreshHome }

    AfterEach {
        Disable-CommandTracking
        Pop-Location
    }

    It 'puts back the very function, in its module and in the session' {
        $before = ${function:Get-Inner}
        $inside = & $kit { ${function:Get-Inner} }
        Enable-CommandTracking Get-Inner
        Disable-CommandTracking Get-Inner

        [object]::ReferenceEquals($before, ${function:Get-Inner}) | Should -BeTrue
        [object]::ReferenceEquals($inside, (& $kit { ${function:Get-Inner} })) | Should -BeTrue
        Get-Outer
        Get-Recorded | Should -BeNullOrEmpty
    }

    It 'puts back the look-up handler that was there' {
        $handler = [System.EventHandler[System.Management.Automation.CommandLookupEventArgs]] { }
        $ExecutionContext.InvokeCommand.PostCommandLookupAction = $handler
        try {
            Enable-CommandTracking Join-Path
            Disable-CommandTracking Join-Path
            [object]::ReferenceEquals($ExecutionContext.InvokeCommand.PostCommandLookupAction, $handler) | Should -BeTrue
        }
        finally {
            $ExecutionContext.InvokeCommand.PostCommandLookupAction = $null
        }
    }

    It 'chooses by <Text>' -ForEach @(
        @{ Text = 'name'; Disable = { Disable-CommandTracking Get-Plain }; Left = 'Get-Many', 'Join-Path' }
        @{ Text = 'wildcard'; Disable = { Disable-CommandTracking Get-* }; Left = 'Join-Path' }
        @{ Text = 'module'; Disable = { Disable-CommandTracking -Module kit }; Left = 'Join-Path' }
        @{ Text = 'name and module'; Disable = { Disable-CommandTracking *P* -Module kit }; Left = 'Get-Many', 'Join-Path' }
        @{ Text = 'row'; Disable = { Get-CommandTracking Get-Many | Disable-CommandTracking }; Left = 'Get-Plain', 'Join-Path' }
        @{ Text = 'command'; Disable = { Get-Command Get-Many, Join-Path | Disable-CommandTracking }; Left = 'Get-Plain' }
    ) {
        Enable-CommandTracking Get-Plain, Get-Many, Join-Path
        & $Disable
        (Get-CommandTracking).Name | Should -Be $Left
    }

    It 'changes nothing with -WhatIf' {
        Enable-CommandTracking Get-Plain
        Disable-CommandTracking -WhatIf
        $null = Get-Plain
        Get-Recorded | Should -Be 'Get-Plain:default:ok'
    }

    It 'has an error for what is not tracked' {
        $failed = Disable-CommandTracking no-such -ErrorAction Continue 2>&1
        $failed.FullyQualifiedErrorId | Should -Be 'CommandNotTracked,UsageStats.Cmdlets.DisableCommandTrackingCommand'
        $failed.ErrorDetails.RecommendedAction | Should -Be 'Run Get-CommandTracking to see what is.'
    }

    It 'completes names and modules of what is tracked' {
        Enable-CommandTracking Get-Plain, Join-Path
        (TabExpansion2 'Disable-CommandTracking ' 24).CompletionMatches.CompletionText | Should -Be 'Get-Plain', 'Join-Path'
        (TabExpansion2 'Disable-CommandTracking -Module ' 32).CompletionMatches.CompletionText | Should -Be 'kit', 'Microsoft.PowerShell.Management'
    }
}
