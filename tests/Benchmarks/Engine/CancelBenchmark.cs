using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using UsageStats.Benchmarks.Framework;

namespace UsageStats.Benchmarks.Engine;

/// <summary>How long Ctrl+C takes through the wrapper, beside the bare block.</summary>
internal sealed class CancelBenchmark : IBenchmark
{
    private const string Forever = "{ $started.Set(); while ($true) { } }";
    private const double AllowedMilliseconds = 10;

    /// <inheritdoc/>
    public string Name => "cancel";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        using TemporaryFolder folder = new();
        Environment.SetEnvironmentVariable("USAGESTATS_HOME", folder.Path);
        Environment.SetEnvironmentVariable("DO_NOT_TRACK", null);
        using EngineSession session = new();
        session.Run($"Import-Module '{EngineSession.Module}'; Measure-TrackedCommand {{ }}");
        List<double> ours = [];
        List<double> bare = [];
        for (int round = 0; round < options.Pick(200, 60); round++)
        {
            ours.Add(Stop(session, "Measure-TrackedCommand " + Forever));
            bare.Add(Stop(session, "& " + Forever));
        }

        // The 95th percentile of each, and how far it scatters between the quarters of the run.
        Spread wrapped = Spread.Of(Quarters(ours));
        Spread reference = Spread.Of(Quarters(bare));
        yield return new BenchmarkRow(
            "Ctrl+C through the wrapper, p95",
            FormattableString.Invariant($"{wrapped.Median:0.0} ms"),
            FormattableString.Invariant($"bare block + 10 ms: {reference.Median + AllowedMilliseconds:0.0} ms"),
            Spread.Of(Quarters(ours).Select(time => time / (reference.Median + AllowedMilliseconds))),
            1);
    }

    private static double Stop(EngineSession session, string script)
    {
        using EngineSession.Running running = session.Start(script);
        long before = Stopwatch.GetTimestamp();
        running.Stop();
        return Stopwatch.GetElapsedTime(before).TotalMilliseconds;
    }

    private static IEnumerable<double> Quarters(List<double> times) =>
        times.Chunk((times.Count + 3) / 4).Select(part => part.Order().ElementAt((int)(part.Length * 0.95)));
}
