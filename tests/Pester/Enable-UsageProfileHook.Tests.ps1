BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Enable-UsageProfileHook' {
    BeforeEach {
        Use-FreshHome
        $original = $PROFILE
        $path = Join-Path $TestDrive "profiles-$([guid]::NewGuid().ToString('N'))" 'profile.ps1'
        Set-Variable PROFILE -Scope Global -Value ([pscustomobject]@{ CurrentUserCurrentHost = "$path"; CurrentUserAllHosts = "$path.all" })
    }

    AfterEach {
        Set-Variable PROFILE -Scope Global -Value $original
        Pop-Location
    }

    It 'makes a profile that parses and runs' {
        Enable-UsageProfileHook

        { . $path } | Should -Not -Throw
        $path | Should -FileContentMatch '#region UsageStats'
    }

    It 'keeps what stands there, and a second time changes nothing' {
        $null = New-Item $path -Value "'mine'" -Force
        Enable-UsageProfileHook
        $once = Get-Content $path -Raw

        Enable-UsageProfileHook

        $once | Should -BeLike "'mine'*"
        Get-Content $path -Raw | Should -BeExactly $once
    }

    It 'takes the profile of all hosts' {
        Enable-UsageProfileHook -AllHosts

        "$path.all" | Should -Exist
        $path | Should -Not -Exist
    }

    It 'changes nothing with -WhatIf' {
        Enable-UsageProfileHook -WhatIf

        Split-Path $path | Should -Not -Exist
    }

    It 'says when there is no profile' {
        Set-Variable PROFILE -Scope Global -Value $null

        { Enable-UsageProfileHook -ErrorAction Stop } | Should -Throw -ErrorId 'NoProfile,UsageStats.Cmdlets.EnableUsageProfileHookCommand'
    }
}
