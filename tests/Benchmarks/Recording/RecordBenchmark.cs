using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UsageStats.Benchmarks.Framework;
using UsageStats.Events;
using UsageStats.Recording;
using UsageStats.Storage;

namespace UsageStats.Benchmarks.Recording;

/// <summary>One event on disk, through consent, redaction and encoder, beside a raw open, write and close of the same bytes.</summary>
internal sealed class RecordBenchmark : IBenchmark
{
    /// <inheritdoc/>
    public string Name => "record";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        int events = options.Pick(20_000, 5_000);
        using TemporaryFolder folder = new();
        UsageEngine engine = new(() => DateTimeOffset.UtcNow, name => name == DataHomeLocation.Variable ? folder.Path : Environment.GetEnvironmentVariable(name), "0123456789abcdef");
        RunEnd end = new() { Name = "Deploy-Site", Outcome = Outcome.Ok, Folder = folder.Path };
        RecordOne(engine, end);
        byte[] line = LastLine(folder.Path);
        SegmentPath raw = new(Path.Combine(folder.Path, "raw"));
        File.WriteAllText(raw.Text, string.Empty);

        Rounds rounds = Rounds.Measure(
            options.Pick(31, 11),
            ("ours", () => Repeat(events, () => RecordOne(engine, end))),
            ("raw", () => Repeat(events, () => AppendRaw(raw, line))));
        yield return new BenchmarkRow(
            "record one event to disk",
            Micro(rounds.Milliseconds("ours"), events),
            "raw open+write+close " + Micro(rounds.Milliseconds("raw"), events),
            rounds.Ratio("ours", "raw"),
            1.8);

        // Once a second some round also looks at the files of consent again.
        long allocated = Enumerable.Range(0, 5).Min(_ => AllocatedBy(1000, engine, end));
        yield return new BenchmarkRow("bytes allocated by 1,000 events", allocated + " B", "none", Spread.Exactly(allocated), 0);
    }

    private static long AllocatedBy(int events, UsageEngine engine, in RunEnd end)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < events; i++)
        {
            RecordOne(engine, end);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void RecordOne(UsageEngine engine, in RunEnd end)
    {
        RunStart start = engine.Recorder.Begin("default", end.Folder);
        engine.Recorder.Complete("default", start, end);
    }

    private static void AppendRaw(SegmentPath path, byte[] line)
    {
        int descriptor = UnixNative.OpenAppend(path.ZeroEnded);
        _ = UnixNative.Write(descriptor, line);
        _ = UnixNative.Close(descriptor);
    }

    private static void Repeat(int times, Action action)
    {
        for (int i = 0; i < times; i++)
        {
            action();
        }
    }

    private static byte[] LastLine(string home)
    {
        string[] lines = File.ReadAllLines(Directory.GetFiles(Path.Combine(home, "events"))[0]);
        return System.Text.Encoding.UTF8.GetBytes(lines[^1] + "\n");
    }

    private static string Micro(Spread milliseconds, int times) => FormattableString.Invariant($"{milliseconds.Median * 1000 / times:0.00} µs");
}
