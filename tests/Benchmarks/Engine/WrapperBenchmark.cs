using System;
using System.Collections.Generic;
using UsageStats.Benchmarks.Framework;

namespace UsageStats.Benchmarks.Engine;

/// <summary>A wrapped empty block with its event on disk, beside the bare block and beside the wrapper that records nothing.</summary>
internal sealed class WrapperBenchmark : IBenchmark
{
    /// <inheritdoc/>
    public string Name => "wrapper";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        int calls = options.Pick(2_000, 500);
        using TemporaryFolder folder = new();
        Environment.SetEnvironmentVariable("USAGESTATS_HOME", folder.Path);
        Environment.SetEnvironmentVariable("DO_NOT_TRACK", null);
        using EngineSession session = new();
        session.Run($"Import-Module '{EngineSession.Module}'; Import-Module '{EngineSession.EmptyModule}'; Measure-TrackedCommand {{ }}");

        Rounds rounds = Rounds.Measure(
            options.Pick(31, 11),
            ("ours", () => session.Run(Loop(calls, "Measure-TrackedCommand { }"))),
            ("off", () => session.Run("$env:DO_NOT_TRACK = '1'; " + Loop(calls, "Measure-TrackedCommand { }") + "; $env:DO_NOT_TRACK = $null")),
            ("bare", () => session.Run(Loop(calls, "& { }"))),
            ("empty", () => session.Run(Loop(calls, "Invoke-Empty { }"))));
        string ours = Micro(rounds.Milliseconds("ours"), calls);
        yield return new BenchmarkRow("Measure-TrackedCommand {}, event on disk", ours, "& {}: " + Micro(rounds.Milliseconds("bare"), calls), rounds.Ratio("ours", "bare"), 6);
        yield return new BenchmarkRow("  beside itself not recording", ours, "off: " + Micro(rounds.Milliseconds("off"), calls), rounds.Ratio("ours", "off"), 1.3);
        yield return new BenchmarkRow("  beside an empty steppable wrapper", ours, "empty: " + Micro(rounds.Milliseconds("empty"), calls), rounds.Ratio("ours", "empty"), null);
    }

    private static string Loop(int times, string statement) => $"for ($i = 0; $i -lt {times}; $i++) {{ {statement} }}";

    private static string Micro(Spread milliseconds, int times) => FormattableString.Invariant($"{milliseconds.Median * 1000 / times:0.0} µs");
}
