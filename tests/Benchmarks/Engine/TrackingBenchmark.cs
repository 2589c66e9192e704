using System;
using System.Collections.Generic;
using UsageStats.Benchmarks.Framework;

namespace UsageStats.Benchmarks.Engine;

/// <summary>A tracked function and a tracked cmdlet beside the plain ones. What tracking adds must fit into one event and 3 µs.</summary>
internal sealed class TrackingBenchmark : IBenchmark
{
    private const string Call = "Get-Tracked";

    /// <inheritdoc/>
    public string Name => "tracking";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        int calls = options.Pick(5_000, 1_000);
        using TemporaryFolder folder = new();
        Environment.SetEnvironmentVariable("USAGESTATS_HOME", folder.Path);
        Environment.SetEnvironmentVariable("DO_NOT_TRACK", null);
        using EngineSession session = new();
        session.Run($"Import-Module '{EngineSession.Module}'; function global:Get-Plain {{ param($x) $x }}; function global:{Call} {{ param($x) $x }}; Enable-CommandTracking {Call}");

        Rounds rounds = Rounds.Measure(
            options.Pick(31, 11),
            ("tracked", () => session.Run(Loop(calls, Call))),
            ("off", () => session.Run("$env:DO_NOT_TRACK = '1'; " + Loop(calls, Call) + "; $env:DO_NOT_TRACK = $null")),
            ("plain", () => session.Run(Loop(calls, "Get-Plain"))));
        string plain = "untracked: " + Micro(rounds.Milliseconds("plain"), calls);
        yield return new BenchmarkRow("tracked function, event on disk", Micro(rounds.Milliseconds("tracked"), calls), plain, rounds.Ratio("tracked", "plain"), null);
        yield return new BenchmarkRow("  the same, not recording", Micro(rounds.Milliseconds("off"), calls), plain, rounds.Ratio("off", "plain"), null);
        double extra = (rounds.Milliseconds("off").Median - rounds.Milliseconds("plain").Median) * 1000 / calls;
        yield return new BenchmarkRow("  added without the event, µs", FormattableString.Invariant($"{extra:0.0} µs"), "3 µs", Spread.Exactly(extra), 3);
    }

    private static string Loop(int times, string command) => $"for ($i = 0; $i -lt {times}; $i++) {{ $null = {command} $i }}";

    private static string Micro(Spread milliseconds, int times) => FormattableString.Invariant($"{milliseconds.Median * 1000 / times:0.0} µs");
}
