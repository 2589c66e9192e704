# What people do from end to end, in processes of their own.

BeforeDiscovery {
    $tmux = -not $IsWindows -and [bool](Get-Command tmux -CommandType Application -ErrorAction Ignore)
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Support' 'Fresh.ps1')
    Import-Module (Join-Path $PSScriptRoot 'Support' 'Receiver.psm1')
    $pwsh = (Get-Process -Id $PID).Path

    # Looks again and again until it is so, for at most two minutes.
    function Wait-Until([scriptblock] $Condition, [string] $What) {
        $limit = [DateTime]::UtcNow.AddMinutes(2)
        while (-not (& $Condition)) {
            if ([DateTime]::UtcNow -gt $limit) { throw "$What did not happen within two minutes." }
            Start-Sleep -Milliseconds 100
        }
    }
}

Describe 'Two shells at once' {
    BeforeEach { Use-FreshHome }
    AfterEach { Pop-Location }

    It 'record into one log, and nothing is lost' {
        $code = "Import-Module '$module'; foreach (`$i in 1..300) { Measure-TrackedCommand shared { } }"
        $shells = 1..2 | ForEach-Object { Start-Process $pwsh -ArgumentList '-NoProfile', '-Command', "`"$code`"" -PassThru }
        $shells | ForEach-Object { $_.WaitForExit() }

        (Get-UsageStat shared).Calls | Should -Be 600
        @(Get-UsageSession).Count | Should -Be 2
    }

    It 'see at once what the other switches off' {
        Measure-TrackedCommand before { }
        & $pwsh -NoProfile -Command "Import-Module '$module'; Set-UsageConfiguration -Mode Off"
        Wait-Until { (Get-UsageStatus).Mode -eq 'Off' } 'The change of mode'

        Measure-TrackedCommand after { }

        (Get-UsageEvent -Event command).Name | Should -Be 'before'
    }
}

Describe 'The profile hook in a real terminal' {
    BeforeEach {
        Use-FreshHome
        $receiver = Start-Receiver
        $configuration = Join-Path $TestDrive "config-$([guid]::NewGuid().ToString('N'))"
        $terminal = "usagestats-$([guid]::NewGuid().ToString('N'))"
    }

    AfterEach {
        if (Get-Command tmux -ErrorAction Ignore) { tmux -L $terminal kill-server 2> $null }
        Stop-Receiver $receiver
        Pop-Location
    }

    It 'sends what is due when a shell starts, and leaves the prompt alone' -Skip:(-not $tmux) {
        # The profile of the child, and of nobody else, is below this folder.
        $env:XDG_CONFIG_HOME = $configuration
        try {
            & $pwsh -NoProfile -Command "Import-Module '$module'; Enable-UsageProfileHook; Set-UsageConfiguration -Mode On -SendEvents 1 -SendInterval '0 s'; `$null = Register-UsageSink team Json '$($receiver.Address)/events'; Measure-TrackedCommand due { }" | Out-Null
            (Get-ChildItem $configuration -Recurse -Filter *profile.ps1).Count | Should -Be 1

            tmux -L $terminal -f /dev/null new-session -d -x 100 -y 30 "$pwsh -NoLogo"
            Wait-Until { $receiver.Requests.Count -gt 0 } 'The request'
            tmux -L $terminal send-keys '6 * 7' Enter
            Wait-Until { (tmux -L $terminal capture-pane -p) -contains '42' } 'The answer at the prompt'
        }
        finally {
            $env:XDG_CONFIG_HOME = $null
        }

        $receiver.Requests.ToArray()[0].Body | Should -Match '"event":"command"'
        (tmux -L $terminal capture-pane -p) -join "`n" | Should -Not -Match 'error|exception'
    }
}

Describe 'A job of continuous integration' {
    BeforeEach {
        Use-FreshHome
        $receiver = Start-Receiver
    }

    AfterEach {
        Stop-Receiver $receiver
        Pop-Location
    }

    It 'measures its steps, sends within its time, reports, and keeps its logs for later' {
        $steps = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'samples' 'Pipelines' 'Invoke-Steps.ps1'
        $summary = Join-Path $TestDrive 'summary.md'
        $logs = Join-Path $TestDrive 'usage.jsonl.gz'

        & $pwsh -NoProfile -File $steps -Module $module -Endpoint "$($receiver.Address)/events" -Summary $summary -Log $logs -Build { 'built' } -Test { 'tested' } | Out-Host

        $LASTEXITCODE | Should -Be 0
        $receiver.Requests.ToArray()[0].Body | Should -Match '"name":"build"'
        Get-Content $summary -Raw | Should -Match 'build'
        Import-UsageEvent $logs
        (Get-UsageStat build).Calls | Should -BeGreaterThan 0
    }

    It 'fails with its steps, and not with its receiver' {
        $receiver.Status = 503
        $steps = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'samples' 'Pipelines' 'Invoke-Steps.ps1'
        $more = @{ Module = $module; Endpoint = "$($receiver.Address)/events"; Summary = Join-Path $TestDrive 'no.md'; Log = Join-Path $TestDrive 'no.gz' }

        & $pwsh -NoProfile -Command "& '$steps' -Module '$($more.Module)' -Endpoint '$($more.Endpoint)' -Summary '$($more.Summary)' -Log '$($more.Log)' -Build { 'built' } -Test { 'tested' }" | Out-Host
        $LASTEXITCODE | Should -Be 0

        & $pwsh -NoProfile -Command "& '$steps' -Module '$($more.Module)' -Endpoint '$($more.Endpoint)' -Summary '$($more.Summary)' -Log '$($more.Log)' -Build { throw 'no' } -Test { 'tested' }" 2>&1 | Out-Host
        $LASTEXITCODE | Should -Not -Be 0
    }
}
