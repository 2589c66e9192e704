BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
    . (Join-Path $PSScriptRoot 'Support' 'Tracking.ps1')
}

AfterAll {
    Remove-Module kit
}

Describe 'Enable-CommandTracking' {
    BeforeEach { Use-FreshHome }

    AfterEach {
        Disable-CommandTracking
        Pop-Location
    }

    It 'records calls of <Text>' -ForEach @(
        @{ Text = 'a function'; Enable = { Enable-CommandTracking Get-Plain }; Call = { Get-Plain 1 }; Recorded = 'Get-Plain:default:ok' }
        @{ Text = 'a cmdlet'; Enable = { Enable-CommandTracking Split-Path }; Call = { Split-Path /a/b }; Recorded = 'Split-Path:default:ok' }
        @{ Text = 'a cmdlet by its alias'; Enable = { Enable-CommandTracking gi }; Call = { & ('gi') / }; Recorded = 'Get-Item:default:ok' }
        @{ Text = 'a module-internal call'; Enable = { Enable-CommandTracking Get-Inner }; Call = { Get-Outer }; Recorded = 'Get-Inner:default:ok' }
        @{ Text = 'what wildcards find'; Enable = { Enable-CommandTracking Get-Pl*n }; Call = { Get-Plain }; Recorded = 'Get-Plain:default:ok' }
        @{ Text = 'a module'; Enable = { Enable-CommandTracking -Module kit }; Call = { Get-Outer }; Recorded = 'Get-Inner:default:ok', 'Get-Outer:default:ok' }
        @{ Text = 'a module but for some'; Enable = { Enable-CommandTracking -Module k?t -ExcludeCommand *Outer }; Call = { Get-Outer }; Recorded = 'Get-Inner:default:ok' }
        @{ Text = 'what is piped in'; Enable = { Get-Command -Module kit -Name Get-I* | Enable-CommandTracking }; Call = { Get-Outer }; Recorded = 'Get-Inner:default:ok' }
        @{ Text = 'a private function, as an object'; Enable = { & $kit { Get-Command GetHelper } | Enable-CommandTracking }; Call = { Get-Helped }; Recorded = 'GetHelper:default:ok' }
        @{ Text = 'a source of its own'; Enable = { Enable-CommandTracking Get-Plain -Source Contoso.Tools }; Call = { Get-Plain }; Recorded = 'Get-Plain:Contoso.Tools:ok' }
        @{ Text = 'a failing cmdlet'; Enable = { Enable-CommandTracking Get-Item }; Call = { Get-Item /no/such -ErrorAction SilentlyContinue }; Recorded = 'Get-Item:default:failed' }
        @{ Text = 'a function whose own error stops it'; Enable = { Enable-CommandTracking Test-Fault }; Call = { try { Test-Fault -At end -As Record -ErrorAction Stop } catch { $null = $_ } }; Recorded = 'Test-Fault:default:error' }
    ) {
        & $Enable
        $null = & $Call
        Get-Recorded | Should -Be $Recorded
    }

    It 'refuses <Name>: <Reason>' -ForEach @(
        @{ Name = 'Get-Date'; Reason = 'its class is sealed' }
        @{ Name = 'Where-Object'; Reason = 'its class is sealed' }
        @{ Name = 'pwsh'; Reason = 'it is a native program' }
        @{ Name = 'Get-UsageStat'; Reason = 'it belongs to UsageStats' }
    ) {
        Enable-CommandTracking $Name -ErrorVariable refused -ErrorAction SilentlyContinue

        $refused.FullyQualifiedErrorId | Should -Be 'CommandNotTrackable,UsageStats.Cmdlets.EnableCommandTrackingCommand'
        $refused.Exception.Message | Should -BeLike "'$Name*' cannot be tracked: $Reason."
        $refused.ErrorDetails.RecommendedAction | Should -BeLike "Record single calls with Measure-TrackedCommand { $Name* }."
    }

    It 'says in one warning what it passes over' {
        Enable-CommandTracking -Module Microsoft.PowerShell.Management -WarningVariable passed -WarningAction SilentlyContinue

        $passed | Should -HaveCount 1
        $passed.Message | Should -BeLike '*Stop-Process (its class is sealed)*Record their calls with Measure-TrackedCommand.'
    }

    It 'has an error of its own for <Script>' -ForEach @(
        @{ Script = { Enable-CommandTracking no-such -ErrorAction Continue }; Id = 'CommandNotFound' }
        @{ Script = { Enable-CommandTracking -Module no-such -ErrorAction Continue }; Id = 'ModuleNotLoaded' }
    ) {
        $failed = & $Script 2>&1
        $failed.FullyQualifiedErrorId | Should -Be "$Id,UsageStats.Cmdlets.EnableCommandTrackingCommand"
    }

    It 'changes nothing with -WhatIf' {
        $before = ${function:Get-Plain}
        Enable-CommandTracking Get-Plain -WhatIf

        [object]::ReferenceEquals($before, ${function:Get-Plain}) | Should -BeTrue
        Get-CommandTracking | Should -BeNullOrEmpty
    }

    It 'completes <Line>' -ForEach @(
        @{ Line = 'Enable-CommandTracking Get-Pla'; Expected = 'Get-Place', 'Get-Plain' }
        @{ Line = 'Enable-CommandTracking -Module ki'; Expected = 'kit' }
        @{ Line = 'Enable-CommandTracking -Module kit -ExcludeCommand Convert-It'; Expected = 'Convert-Item' }
    ) {
        (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText | Should -Be $Expected
    }

    It 'leaves help, syntax and the type of a command as they are' {
        function Get-Documented {
            <#
            .SYNOPSIS
            Says hello.
            #>
            [CmdletBinding()] param([string] $Name) "hello $Name"
        }
        $before = (Get-Help Get-Documented | Out-String), (Get-Command Get-Documented -Syntax), (Get-Help Join-Path | Out-String)
        Enable-CommandTracking Get-Documented, Join-Path
        (Get-Help Get-Documented | Out-String), (Get-Command Get-Documented -Syntax), (Get-Help Join-Path | Out-String) | Should -Be $before
    }

    It 'tracks in every session whose profile has the two lines' {
        $root = Split-Path (Split-Path $PSScriptRoot)
        $profileFile = Join-Path $TestDrive profile.ps1
        Set-Content $profileFile @(
            "Import-Module '$root/output/UsageStats/UsageStats.psd1', '$root/tests/Tracking/kit.psm1'"
            'Enable-CommandTracking -Module kit -WarningAction Ignore'
        )
        1..2 | ForEach-Object { $null = pwsh -NoProfile -Command ". '$profileFile'; Get-Plain" }

        Get-Recorded | Should -Be 'Get-Plain:default:ok', 'Get-Plain:default:ok'
    }
}
