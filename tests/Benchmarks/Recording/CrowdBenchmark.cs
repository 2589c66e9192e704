using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using UsageStats.Benchmarks.Framework;
using UsageStats.Events;
using UsageStats.Recording;
using UsageStats.Storage;

namespace UsageStats.Benchmarks.Recording;

/// <summary>Many processes on one log: the 99th percentile of an event, beside raw appends of the same bytes by as many processes.</summary>
internal sealed class CrowdBenchmark : IBenchmark
{
    /// <summary>The argument that makes this program one of them.</summary>
    public const string Switch = "--crowd-child";

    private const int Processes = 8;

    // Fewer would be over before the runtime has compiled the hot path to its last tier.
    private const int Events = 20_000;

    /// <inheritdoc/>
    public string Name => "crowd";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        List<Crowd> ours = [];
        List<Crowd> raw = [];
        for (int round = 0; round < options.Pick(7, 3); round++)
        {
            ours.Add(Crowd.Run("ours", Processes, Events));
            raw.Add(Crowd.Run("raw", Processes, Events));
        }

        long lost = ours.Sum(one => one.Missing);
        yield return new BenchmarkRow(
            FormattableString.Invariant($"{Processes} processes x {Events:N0} events, p99"),
            Micro(ours.Select(one => one.P99)),
            "raw open+write+close " + Micro(raw.Select(one => one.P99)),
            Spread.Of(ours.Zip(raw, (one, other) => one.P99 / other.P99)),
            2);
        yield return new BenchmarkRow("  lines missing or torn", lost.ToString(CultureInfo.InvariantCulture), "none", Spread.Exactly(lost), 0);
        if (options.Growth)
        {
            foreach (int processes in new[] { 1, 2, 4, 8, 16 })
            {
                Crowd crowd = Crowd.Run("ours", processes, Events);
                yield return new BenchmarkRow(
                    FormattableString.Invariant($"  {processes} writing processes, p99"),
                    FormattableString.Invariant($"{crowd.P99:0.0} µs"),
                    "median µs of an event",
                    Spread.Exactly(crowd.P50),
                    null);
            }
        }
    }

    /// <summary>Runs as one of them: waits for a line, then prints the microseconds of each event.</summary>
    public static void RunAsChild(string kind, string folder, string count)
    {
        int events = int.Parse(count, CultureInfo.InvariantCulture);
        Action append = kind == "ours" ? Ours(folder) : Raw(folder);
        append();
        Console.WriteLine("ready");
        Console.ReadLine();
        double[] times = new double[events - 1];
        for (int i = 0; i < times.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            append();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Console.WriteLine(string.Join(' ', times.Select(time => time.ToString("0.0", CultureInfo.InvariantCulture))));
    }

    private static Action Ours(string folder)
    {
        UsageEngine engine = new(() => DateTimeOffset.UtcNow, name => name == DataHomeLocation.Variable ? folder : null, "0123456789abcdef");
        RunEnd end = new() { Name = "Deploy-Site", Outcome = Outcome.Ok };
        return () => engine.Recorder.Complete("default", engine.Recorder.Begin("default", null), end);
    }

    private static Action Raw(string folder)
    {
        SegmentPath path = new(Path.Combine(folder, "raw"));
        EventDraft draft = EventDraft.Create("default", EventKinds.Command, DateTime.UtcNow.Ticks, "0123456789abcdef");
        draft.Name = "Deploy-Site";
        draft.DurationMicroseconds = 1;
        draft.OwnMicroseconds = 1;
        draft.Outcome = Outcome.Ok;
        byte[] line = new byte[EventLimits.LineBytes];
        int length = EventEncoder.Encode(draft, line, out _);
        return () =>
        {
            int descriptor = UnixNative.OpenAppend(path.ZeroEnded);
            _ = UnixNative.Write(descriptor, line.AsSpan(0, length));
            _ = UnixNative.Close(descriptor);
        };
    }

    private static string Micro(IEnumerable<double> microseconds) => FormattableString.Invariant($"{Spread.Of(microseconds).Median:0.0} µs");
}
