BeforeAll {
    Import-Module (Join-Path (Split-Path (Split-Path $PSScriptRoot)) output UsageStats UsageStats.psd1)
}

Describe 'Add-UsageEvent' {
    BeforeEach {
        $before = $env:USAGESTATS_HOME
        $env:USAGESTATS_HOME = Join-Path $TestDrive ([guid]::NewGuid())
    }

    AfterEach {
        $env:USAGESTATS_HOME = $before
    }

    It 'records what it is told' {
        Add-UsageEvent deployed site -Property @{ files = 3 } -Duration '1.5 s' -Outcome Failed -ErrorType System.IO.IOException -Source Contoso | Should -BeNullOrEmpty

        $one = Get-UsageEvent -Event deployed
        $one.Name, $one.Source, $one.Outcome, $one.Error, $one.Duration.TotalSeconds, $one.Properties[0].Value.ToObject() |
            Should -Be 'site', 'Contoso', 'Failed', 'System.IO.IOException', 1.5, 3
    }

    It 'takes objects from a CSV file' {
        Set-Content TestDrive:/runs.csv 'Event,Name,Duration,Outcome', 'built,api,00:00:02,Ok', 'built,web,00:00:03,Failed'

        Import-Csv TestDrive:/runs.csv | Add-UsageEvent

        Get-UsageEvent -Event built | ForEach-Object Name | Should -Be 'api', 'web'
    }

    It 'goes on after an object that cannot be added' {
        [pscustomobject]@{ Event = 'Not A Kind' }, [pscustomobject]@{ Event = 'session_start' }, [pscustomobject]@{ Event = 'fine' } |
            Add-UsageEvent -ErrorVariable problems -ErrorAction SilentlyContinue

        $problems.FullyQualifiedErrorId | Should -Be 'InvalidEventKind,UsageStats.Cmdlets.AddUsageEventCommand', 'ReservedEventKind,UsageStats.Cmdlets.AddUsageEventCommand'
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        Get-UsageEvent -Event fine | Should -HaveCount 1
    }

    It 'refuses a message where an error type is meant' {
        { Add-UsageEvent saved -ErrorType 'The disk is full.' } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,UsageStats.Cmdlets.AddUsageEventCommand'
    }

    It 'records once in eight processes that start together' {
        $manifest = (Get-Module UsageStats).Path -replace 'psm1$', 'psd1'
        $code = "Import-Module '$manifest'; 1..20 | ForEach-Object { Add-UsageEvent used `"feature`$_`" -Once }"
        $processes = 1..8 | ForEach-Object { Start-Process (Get-Process -Id $PID).Path '-NoProfile', '-Command', $code -PassThru -RedirectStandardOutput (Join-Path $TestDrive "out$_") }
        $processes | Wait-Process -Timeout 120

        $events = Get-UsageEvent -Event used
        $events | Should -HaveCount 20
        $events.Name | Sort-Object -Unique | Should -HaveCount 20
    }

    It 'completes sources and outcomes' {
        Measure-TrackedCommand a { } -Source Contoso
        (TabExpansion2 'Add-UsageEvent x -Source Con').CompletionMatches.CompletionText | Should -Contain 'Contoso'
        (TabExpansion2 'Add-UsageEvent x -Outcome F').CompletionMatches.CompletionText | Should -Contain 'Failed'
    }

    It 'is shown in the table of events' {
        Add-UsageEvent deployed site

        (Get-UsageEvent -Event deployed | Out-String) | Should -Match 'deployed +site'
    }
}
