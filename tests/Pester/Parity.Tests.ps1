# The parity corpus of tests/Parity in the PowerShell that runs this: with the commands of its own modules instead of the
# stand-ins of the unit tests. The harness is the unit tests' own, compiled from its source.

BeforeDiscovery {
    $root = Split-Path (Split-Path $PSScriptRoot)
    . (Join-Path $PSScriptRoot Support ParityHarness.ps1)

    $scripts = [UsageStats.Tests.Parity.ParityCorpus]::Load((Join-Path $root tests Parity corpus)) |
        Where-Object { -not ($IsWindows -and $_.NeedsUnix) } | ForEach-Object { @{ Name = $_.Name; Script = $_ } }
}

BeforeAll {
    $root = Split-Path (Split-Path $PSScriptRoot)
    $bench = [UsageStats.Tests.Parity.ParityBench]::Full(
        (Join-Path $root tests Parity corpus), (Join-Path $root output UsageStats UsageStats.psd1))
}

Describe 'A wrapped script in a whole PowerShell' {
    It 'does what the bare one does and leaves one event per call: <Name>' -ForEach $scripts {
        $bare = [UsageStats.Tests.Parity.ParityRun]::Of($Script, [UsageStats.Tests.Parity.Wrapping]::Bare, $bench)
        $wrapped = [UsageStats.Tests.Parity.ParityRun]::Of($Script, [UsageStats.Tests.Parity.Wrapping]::Tracked, $bench)
        $known = [UsageStats.Tests.Parity.KnownDifferences]::Reasons[$Name]

        if ($known) {
            $bare.DifferenceFrom($wrapped) | Should -Not -BeNullOrEmpty -Because "it is listed as different: $known"
        }
        else {
            $bare.DifferenceFrom($wrapped) | Should -BeNullOrEmpty
        }

        $Script.Accepts($wrapped.Records) | Should -BeTrue -Because "the log holds '$($wrapped.Records)', not '$($Script.Records)'"
    }
}
