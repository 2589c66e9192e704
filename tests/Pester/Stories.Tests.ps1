# What people do from end to end, in processes of their own.

BeforeDiscovery {
    $tmux = -not $IsWindows -and [bool](Get-Command tmux -CommandType Application -ErrorAction Ignore)
    $canImport = 'Import-UsageEvent' -in (Import-PowerShellDataFile (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'UsageStats.psd1')).CmdletsToExport
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
            @(Get-ChildItem $configuration -Recurse -Filter *profile.ps1).Count | Should -Be 1

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
    BeforeAll {
        $pipelines = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'samples' 'Pipelines'

        # A step of the job: a process of its own that finds the module where installed modules are.
        function Invoke-Step([string] $Script, [string[]] $Arguments) {
            & $pwsh -NoProfile -File (Join-Path $pipelines $Script) @Arguments 2>&1 | Out-Host
            $LASTEXITCODE
        }
    }

    BeforeEach {
        Use-FreshHome
        $receiver = Start-Receiver
        $modules = $env:PSModulePath
        $env:PSModulePath = (Split-Path (Split-Path $module)) + [System.IO.Path]::PathSeparator + $modules
        $env:USAGESTATS_MODE = 'On'
        $env:COLLECTOR_ENDPOINT = "$($receiver.Address)/events"
        $env:COLLECTOR_KEY = 'a-key-of-the-job'
        Set-Content (Join-Path $TestDrive 'build.ps1') "'built'"
        Set-Content (Join-Path $TestDrive 'test.ps1') "'tested'"
        $steps = '-BuildScript', (Join-Path $TestDrive 'build.ps1'), '-TestScript', (Join-Path $TestDrive 'test.ps1')
        $summary = Join-Path $TestDrive "summary-$([guid]::NewGuid()).md"
    }

    AfterEach {
        $env:PSModulePath = $modules
        $env:USAGESTATS_MODE = $env:COLLECTOR_ENDPOINT = $env:COLLECTOR_KEY = $null
        Stop-Receiver $receiver
        Pop-Location
    }

    It 'measures its steps, sends what they were, and shows a report' {
        Invoke-Step 'measured-build.ps1' $steps | Should -Be 0
        Invoke-Step 'finish.ps1' '-Summary', $summary | Should -Be 0

        $request = $receiver.Requests.ToArray()[0]
        $request.Body | Should -Match '"name":"build"'
        $request.Headers['Authorization'] | Should -Be 'a-key-of-the-job'
        Get-Content $summary -Raw | Should -Match 'build'
    }

    It 'fails with its steps' {
        Set-Content (Join-Path $TestDrive 'test.ps1') "throw 'a test failed'"

        Invoke-Step 'measured-build.ps1' $steps | Should -Not -Be 0
        (Get-UsageEvent test).Outcome | Should -Be 'Error'
    }

    It 'does not fail with its receiver, and loses nothing' {
        $receiver.Status = 503

        Invoke-Step 'measured-build.ps1' $steps | Should -Be 0
        Invoke-Step 'finish.ps1' '-Summary', $summary | Should -Be 0

        (Get-UsageEvent -Event command).Name | Should -Be 'build', 'test'
    }

    It 'leaves logs that are merged later' -Skip:(-not $canImport) {
        foreach ($job in 'one', 'two') {
            $env:USAGESTATS_HOME = Join-Path $TestDrive 'jobs' $job
            Invoke-Step 'measured-build.ps1' $steps | Should -Be 0
        }

        Use-FreshHome
        Pop-Location
        $report = Join-Path $TestDrive 'usage.html'
        Invoke-Step 'merge.ps1' (Join-Path $TestDrive 'jobs'), '-Report', $report | Should -Be 0
        Invoke-Step 'merge.ps1' (Join-Path $TestDrive 'jobs'), '-Report', $report | Should -Be 0

        (Get-UsageStat build).Calls | Should -Be 2
        Get-Content $report -Raw | Should -Match 'build'
    }
}
