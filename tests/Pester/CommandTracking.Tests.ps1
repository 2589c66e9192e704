# Runs scripts with their commands untracked and tracked, each in a runspace of its own, and compares everything they do.

BeforeDiscovery {
    # At most one in twenty may differ, each with its reason; docs/ARCHITECTURE.md has the list too.
    $differences = @{ }

    $cases = foreach ($file in Get-ChildItem "$PSScriptRoot/../Tracking" -Filter *.ps1) {
        $case = $null
        foreach ($line in Get-Content $file) {
            if ($line -match '^#: (?<name>\S+) -> (?<events>.+)$') {
                if ($case) { $case }
                $case = @{ Name = "$($file.BaseName)/$($Matches.name)"; Events = $Matches.events; Text = ''; Kit = $file.BaseName -eq 'script-functions'; Differs = $differences.ContainsKey("$($file.BaseName)/$($Matches.name)") }
            }
            else {
                $case.Text += "$line`n"
            }
        }
        $case
    }
}

BeforeAll {
    $module = (Resolve-Path "$PSScriptRoot/../../output/UsageStats/UsageStats.psd1").Path
    $kitPath = (Resolve-Path "$PSScriptRoot/../Tracking/kit.psm1").Path
    $homeBefore = $env:USAGESTATS_HOME

    function Format-Record($Record) {
        $place = $Record.InvocationInfo
        @($Record.FullyQualifiedErrorId, $Record.CategoryInfo, "$($Record.TargetObject)", $Record.Exception.GetType().FullName, $Record.Exception.Message
            $place.MyCommand.Name, $place.InvocationName, $place.PositionMessage, $Record.ScriptStackTrace) -join "`n    "
    }

    function Invoke-Case($Text, $Kit, [switch] $Tracked) {
        # Only what the script needs: importing the analyzer takes longer than most scripts.
        $modules = @(
            if ($Kit) { $kitPath } else { 'Microsoft.PowerShell.Utility', 'Microsoft.PowerShell.Management' }
            if ($Text -match 'Pester|Should') { 'Pester' }
            if ($Text -match 'Analyzer|Formatter') { 'PSScriptAnalyzer' }
        )
        $names = if ($Kit) { 'kit' } else { 'Microsoft.PowerShell.*, Pester, PSScriptAnalyzer' }
        $shell = [powershell]::Create()
        try {
            $setup = "Import-Module '$($modules -join "','")' -DisableNameChecking; Import-Module '$module'"
            if ($Tracked) {
                $setup += "; Enable-CommandTracking -Module $names -WarningAction Ignore -ErrorAction Ignore"
            }
            $null = $shell.AddScript($setup + '; $Error.Clear()').Invoke()
            $shell.Commands.Clear()
            $shell.Streams.ClearStreams()
            $null = $shell.AddScript($Text)
            $lines = try { foreach ($one in $shell.Invoke()) { "$(if ($null -ne $one) { $one.GetType().FullName }) $one" } } catch { 'terminating: ' + (Format-Record $_.Exception.InnerException.ErrorRecord) }
            @($lines
                foreach ($record in $shell.Streams.Error) { 'error: ' + (Format-Record $record) }
                foreach ($record in $shell.Streams.Warning) { "warning: $record" }
                foreach ($record in $shell.Streams.Verbose) { "verbose: $record" }
                foreach ($record in $shell.Streams.Debug) { "debug: $record" }
                foreach ($record in $shell.Streams.Information) { "information: $record" }
                "had errors: $($shell.HadErrors)") -join "`n"
        }
        finally {
            $shell.Runspace.Dispose()
            $shell.Dispose()
        }
    }
}

AfterAll {
    $env:USAGESTATS_HOME = $homeBefore
}

Describe 'Command tracking' {
    BeforeEach {
        $env:USAGESTATS_HOME = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
    }

    It 'gives the same result for <Name>, and records each call once' -ForEach $cases {
        $plain = Invoke-Case $Text $Kit
        Join-Path $env:USAGESTATS_HOME events | Should -Not -Exist

        $tracked = Invoke-Case $Text $Kit -Tracked
        if (-not $Differs) {
            $tracked | Should -BeExactly $plain
        }

        $expected = @(if ($Events -ne 'none') {
                foreach ($event in $Events -split ', ') { $single, $times = $event -split '\*'; @($single) * [Math]::Max(1, [int] $times) }
            })
        $log = Join-Path $env:USAGESTATS_HOME events
        $recorded = @(if (Test-Path $log) {
                Get-ChildItem $log | Get-Content | ConvertFrom-Json | Where-Object event -EQ command | ForEach-Object { "$($_.name):$($_.outcome)" }
            })
        for ($i = 0; $i -lt $expected.Count; $i++) {
            if ($expected[$i] -like '*:any' -and $i -lt $recorded.Count) { $recorded[$i] = $recorded[$i] -replace ':.*', ':any' }
        }
        $recorded -join ', ' | Should -BeExactly ($expected -join ', ')
    }

    It 'compares at least 80 scripts and accepts at most 5 % of differences' -ForEach @{ Cases = $cases.Count; Differences = $differences.Count } {
        $Cases | Should -BeGreaterOrEqual 80
        $Differences | Should -BeLessOrEqual ($Cases * 0.05)
    }
}
