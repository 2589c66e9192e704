BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
}

Describe 'Disable-UsageProfileHook' {
    BeforeEach {
        Use-FreshHome
        $original = $PROFILE
        $path = Join-Path $TestDrive "profile-$([guid]::NewGuid().ToString('N')).ps1"
        Set-Variable PROFILE -Scope Global -Value ([pscustomobject]@{ CurrentUserCurrentHost = $path; CurrentUserAllHosts = "$path.all" })
    }

    AfterEach {
        Set-Variable PROFILE -Scope Global -Value $original
        Pop-Location
    }

    It 'leaves the profile as it was, byte for byte' {
        [System.IO.File]::WriteAllText($path, "'mine'`r`n# no newline at the end")
        $before = [System.IO.File]::ReadAllBytes($path)

        Enable-UsageProfileHook
        Disable-UsageProfileHook

        [System.IO.File]::ReadAllBytes($path) | Should -Be $before
    }

    It 'makes no profile where there is none' {
        Disable-UsageProfileHook

        $path | Should -Not -Exist
    }

    It 'changes nothing with -WhatIf' {
        Enable-UsageProfileHook
        $before = Get-Content $path -Raw

        Disable-UsageProfileHook -WhatIf

        Get-Content $path -Raw | Should -BeExactly $before
    }

    It 'takes the profile of all hosts' {
        Enable-UsageProfileHook -AllHosts
        Disable-UsageProfileHook -AllHosts

        Get-Content "$path.all" -Raw | Should -BeNullOrEmpty
    }

    It 'says when there is no profile' {
        Set-Variable PROFILE -Scope Global -Value $null

        { Disable-UsageProfileHook -ErrorAction Stop } | Should -Throw -ErrorId 'NoProfile,UsageStats.Cmdlets.DisableUsageProfileHookCommand'
    }
}
