BeforeAll {
    $manifest = Join-Path (Split-Path (Split-Path $PSScriptRoot)) output UsageStats UsageStats.psd1
    Import-Module $manifest
    function Get-Run { @(Get-UsageEvent -Event command -WarningAction SilentlyContinue) }
}

Describe 'Measure-TrackedCommand -PerItem' {
    BeforeEach {
        $before = $env:USAGESTATS_HOME
        $env:USAGESTATS_HOME = Join-Path $TestDrive ([guid]::NewGuid())
    }

    AfterEach {
        $env:USAGESTATS_HOME = $before
    }

    It 'gives what a plain pipeline gives, errors too: <_>' -ForEach '$_ * 2', 'if ($_ -eq 2) { Write-Error no } else { $_ }', 'if ($_ -eq 2) { Get-Item /no/such } else { $_ }' {
        $ErrorActionPreference = 'Continue'
        $block = [scriptblock]::Create($_)
        $plain = 1..3 | & ([scriptblock]::Create("process { $_ }")) 2>&1
        $tracked = 1..3 | Measure-TrackedCommand item $block -PerItem 2>&1

        $text = { if ($_ -is [System.Management.Automation.ErrorRecord]) { "$_ $($_.FullyQualifiedErrorId)" } else { $_ } }
        $tracked | ForEach-Object $text | Should -Be @($plain | ForEach-Object $text)
        Get-Run | Should -HaveCount 3
    }

    It 'stops at the first failure under ErrorActionPreference Stop, as a plain pipeline does' {
        $ErrorActionPreference = 'Stop'
        { 1..3 | Measure-TrackedCommand item { if ($_ -eq 2) { Write-Error no } } -PerItem } | Should -Throw
        Get-Run | ForEach-Object Outcome | Should -Be 'Ok', 'Error'
    }

    It 'ends early with Select-Object -First' {
        1..9 | Measure-TrackedCommand item { $_ } -PerItem | Select-Object -First 2 | Should -Be 1, 2
        Get-Run | ForEach-Object Outcome | Should -Be 'Ok', 'Stopped'
    }

    It 'sums up in the information stream' {
        1..4 | Measure-TrackedCommand item { if ($_ -eq 2) { Write-Error no -ErrorAction SilentlyContinue } } -PerItem -Summary -InformationVariable said 6> $null
        $said.MessageData.Calls, $said.MessageData.Failures, $said.MessageData.SuccessRate | Should -Be 4, 1, 0.75
        "$($said.MessageData)" | Should -BeLike 'item: 4 calls, 75.0 % succeeded, *on average*at most'
    }

    It 'writes no progress where nobody sits' {
        $shell = [powershell]::Create()
        $null = $shell.AddScript("Import-Module '$manifest'; 1..3 | Measure-TrackedCommand item { Start-Sleep -Milliseconds 150 } -PerItem -Activity Waiting").Invoke()
        $shell.Streams.Progress | Should -BeNullOrEmpty
        $shell.Dispose()
    }

    It 'needs -PerItem for -Summary and -Activity' {
        { Measure-TrackedCommand { } -Summary } | Should -Throw -ErrorId 'NeedsPerItem,UsageStats.Cmdlets.MeasureTrackedCommandCommand'
        { Measure-TrackedCommand { } -Activity x } | Should -Throw -ErrorId 'NeedsPerItem,UsageStats.Cmdlets.MeasureTrackedCommandCommand'
    }
}

Describe 'Measure-TrackedCommand and what runs elsewhere' {
    BeforeEach {
        $before = $env:USAGESTATS_HOME
        $env:USAGESTATS_HOME = Join-Path $TestDrive ([guid]::NewGuid())
    }

    AfterEach {
        $env:USAGESTATS_HOME = $before
    }

    It 'records thread jobs and parallel blocks under the same session' {
        Measure-TrackedCommand here { }
        1..4 | ForEach-Object -Parallel { Import-Module $using:manifest; Measure-TrackedCommand parallel { $_ } } | Should -HaveCount 4
        1..2 | ForEach-Object { Start-ThreadJob { Import-Module $using:manifest; Measure-TrackedCommand thread { 1 } } } | Receive-Job -Wait -AutoRemoveJob | Should -HaveCount 2

        Get-Run | ForEach-Object Name | Sort-Object | Should -Be 'here', 'parallel', 'parallel', 'parallel', 'parallel', 'thread', 'thread'
        (Get-Run).Session | Sort-Object -Unique | Should -HaveCount 1
        Get-UsageEvent -Event session_start | Should -HaveCount 1
    }

    It 'records Start-Job and remoting as sessions of their own' {
        Measure-TrackedCommand here { }
        Start-Job { Import-Module $using:manifest; Measure-TrackedCommand job { 1 } } | Receive-Job -Wait -AutoRemoveJob | Should -Be 1
        $remote = [runspacefactory]::CreateOutOfProcessRunspace($null)
        $remote.Open()
        $shell = [powershell]::Create($remote)
        $shell.AddScript("Import-Module '$manifest'; Measure-TrackedCommand remote { 1 }").Invoke() | Should -Be 1
        $shell.Dispose()
        $remote.Dispose()

        Get-Run | ForEach-Object Name | Sort-Object | Should -Be 'here', 'job', 'remote'
        (Get-Run).Session | Sort-Object -Unique | Should -HaveCount 3
        Get-UsageEvent -Event session_start | Should -HaveCount 3
    }

    It 'awaits tasks in order with -AwaitTask' {
        $tasks = [System.Threading.Tasks.Task]::FromResult('second'), [System.Threading.Tasks.Task]::FromException([System.IO.IOException]::new('no'))
        $problems = $null
        Measure-TrackedCommand fetch { [System.Threading.Tasks.Task]::Delay(80); $tasks } -AwaitTask -ErrorVariable problems -ErrorAction SilentlyContinue | Should -Be 'second'

        $problems[0].FullyQualifiedErrorId | Should -BeLike 'TaskFailed,*'
        (Get-Run).Outcome, (Get-Run).Error | Should -Be 'Failed', 'System.IO.IOException'
        (Get-Run).Duration.TotalMilliseconds | Should -BeGreaterThan 60
    }

    It 'counts a run of a killed process as unfinished with -RecordStart' {
        $process = Start-Process (Get-Process -Id $PID).Path '-NoProfile', '-Command', "Import-Module '$manifest'; Measure-TrackedCommand deploy { Start-Sleep 600 } -RecordStart" -PassThru -RedirectStandardOutput (Join-Path $TestDrive out)
        $waited = [System.Diagnostics.Stopwatch]::StartNew()
        while (-not (Get-UsageEvent -Event command_start -WarningAction SilentlyContinue) -and $waited.Elapsed.TotalSeconds -lt 60) { Start-Sleep -Milliseconds 50 }
        Get-UsageStat deploy -WarningAction SilentlyContinue | Should -BeNullOrEmpty

        $process.Kill()
        $process.WaitForExit()

        $row = Get-UsageStat deploy
        $row.Calls, $row.Unfinished, $row.Successes | Should -Be 1, 1, 0
        $row | Format-List | Out-String | Should -Match 'Unfinished +: 1'
    }
}
