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

    It 'makes each new shell send what is due, without importing the module' {
        $folder = (New-Item (Join-Path $TestDrive 'sent by the hook') -ItemType Directory).FullName
        Set-UsageConfiguration -Mode On
        Register-UsageSink -Name air -Kind File -Endpoint $folder
        1..12 | ForEach-Object { Measure-TrackedCommand Deploy-Site { } }
        Enable-UsageProfileHook
        $due = "$env:USAGESTATS_HOME/due"
        $shell = ". '$path'; for (`$i = 0; `$i -lt SECONDS -and -not [System.IO.Directory]::GetFiles('$folder'); `$i++) { Start-Sleep 1 }; `$Error.Count; @(Get-Module UsageStats).Count"

        # The first shell that sees a sink only tells the user of it; the next one sends.
        foreach ($seconds in 3, 30) {
            $null = New-Item $due -Force
            (Get-Item $due).LastWriteTimeUtc = [datetime]::UtcNow.AddHours(-1)
            $said = pwsh -NoProfile -NonInteractive -Command $shell.Replace('SECONDS', $seconds)
            $said | Should -Be '0', '0'
        }

        Get-ChildItem $folder | Should -HaveCount 1
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
