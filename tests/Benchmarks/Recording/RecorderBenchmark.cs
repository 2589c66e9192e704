using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UsageStats.Benchmarks.Framework;
using UsageStats.Privacy;
using UsageStats.Sources;
using UsageStats.Storage;

namespace UsageStats.Benchmarks.Recording;

/// <summary>A run of a binary module through the public recorder: its source allowed, and blocked by the user.</summary>
internal sealed class RecorderBenchmark : IBenchmark
{
    private const string Source = "Contoso.Tools";

    // What a module may cost somebody who does not want to be counted.
    private const double BlockedMicroseconds = 5;

    /// <inheritdoc/>
    public string Name => "recorder";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        int runs = options.Pick(50_000, 10_000);
        using TemporaryFolder folder = new();
        UsageRecorder allowed = New(Path.Combine(folder.Path, "allowed"), UsageMode.Local);
        UsageRecorder blocked = New(Path.Combine(folder.Path, "blocked"), UsageMode.Off);
        Rounds rounds = Rounds.Measure(
            options.Pick(31, 11),
            ("blocked", () => Repeat(runs, blocked)),
            ("recorded", () => Repeat(runs / 10, allowed)));
        Spread round = rounds.Milliseconds("blocked");
        Spread micro = new(round.Low * 1000 / runs, round.Median * 1000 / runs, round.High * 1000 / runs);
        yield return new BenchmarkRow(
            "UsageRecorder, source blocked",
            Text(micro.Median),
            "recorded " + Text(rounds.Milliseconds("recorded").Median * 1000 / (runs / 10)),
            micro,
            BlockedMicroseconds);

        long allocated = Enumerable.Range(0, 5).Min(_ => AllocatedBy(1000, blocked));
        yield return new BenchmarkRow("bytes allocated by 1,000 such runs", allocated + " B", "none", Spread.Exactly(allocated), 0);
    }

    private static UsageRecorder New(string home, UsageMode decision)
    {
        UsageEngine engine = new(() => DateTimeOffset.UtcNow, name => name == DataHomeLocation.Variable ? home : Environment.GetEnvironmentVariable(name), "0123456789abcdef");
        engine.Sources.Update(Source, _ => new SourceRecord(Source).Decide(decision, SourceCatalogue.Empty));
        return new UsageRecorder(engine, Source);
    }

    private static void Repeat(int runs, UsageRecorder recorder)
    {
        for (int i = 0; i < runs; i++)
        {
            recorder.Start("Get-Thing").Complete();
        }
    }

    private static long AllocatedBy(int runs, UsageRecorder recorder)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(runs, recorder);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Text(double microseconds) => FormattableString.Invariant($"{microseconds:0.00} µs");
}
