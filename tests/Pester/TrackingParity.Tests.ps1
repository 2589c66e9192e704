# The scripts of tests/Tracking in the PowerShell that runs this, with commands that nobody here wrote. The harness is the unit
# tests' own, compiled from its source.

BeforeDiscovery {
    $root = Split-Path (Split-Path $PSScriptRoot)
    . (Join-Path $PSScriptRoot Support ParityHarness.ps1)

    $scripts = foreach ($group in [UsageStats.Tests.Cmdlets.Tracking.TrackingGroup]::All) {
        foreach ($script in $group.Scripts($root)) { @{ Name = $script.Name; Group = $group; Script = $script } }
    }
    $different = @($scripts | Where-Object { [UsageStats.Tests.Cmdlets.Tracking.TrackingDifferences]::Reasons.ContainsKey($_.Name) })
}

BeforeAll {
    $root = Split-Path (Split-Path $PSScriptRoot)
    $bench = [UsageStats.Tests.Parity.ParityBench]::Full(
        (Join-Path $root tests Parity corpus), (Join-Path $root output UsageStats UsageStats.psd1))
}

Describe 'A script with tracked commands in a whole PowerShell' {
    It 'does what it does with them untracked, and each call is recorded once: <Name>' -ForEach $scripts {
        $bare = [UsageStats.Tests.Parity.Wrapping]::Bare
        $untracked = [UsageStats.Tests.Parity.ParityRun]::Of($Script, $bare, $Group.Untracked($bench, $root))
        $tracked = [UsageStats.Tests.Parity.ParityRun]::Of($Script, $bare, $Group.Tracked($bench, $root))
        $known = [UsageStats.Tests.Cmdlets.Tracking.TrackingDifferences]::Reasons[$Name]

        if ($known) {
            $untracked.DifferenceFrom($tracked) | Should -Not -BeNullOrEmpty -Because "it is listed as different: $known"
        }
        else {
            $untracked.DifferenceFrom($tracked) | Should -BeNullOrEmpty
        }

        $untracked.Records | Should -BeNullOrEmpty
        $Script.Accepts($tracked.Records) | Should -BeTrue -Because "the log holds '$($tracked.Records)', not '$($Script.Records)'"
    }

    It 'is compared in at least 80 scripts, of which at most one in twenty differs' -ForEach @{ Count = $scripts.Count; Different = $different.Count } {
        Write-Information "    $Count scripts, $($Count - $Different) the same tracked and untracked" -InformationAction Continue
        $Count | Should -BeGreaterOrEqual 80
        $Different | Should -BeLessOrEqual ($Count / 20)
    }
}
