using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Events;
using UsageStats.Statistics;
using UsageStats.Storage;
using UsageStats.Storage.Clearing;
using UsageStats.Torture.Framework;

namespace UsageStats.Torture.Scenarios;

/// <summary>Lines fuzzed from real ones: no reader throws, hangs or takes more memory than the line is worth.</summary>
internal sealed class FuzzedLinesScenario : IScenario
{
    // What an event holds, beside its text: the reader's exceptions and lists are most of it.
    private const int FixedBytes = 64 * 1024;
    private const int BytesPerByte = 64;
    private const long MostWholeLog = 64 * 1024 * 1024;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public string Name => "fuzzed-lines";

    /// <inheritdoc/>
    public Task RunAsync(TortureOptions options, Findings findings)
    {
        LineFuzzer fuzzer = new(options.RandomFor(Name));
        int lines = options.Pick(100_000, 5_000);
        using TortureHome home = new();
        OwnerOnly.CreateFolder(home.Home.EventsFolder);
        string path = Path.Combine(home.Home.EventsFolder, new SegmentName(DateTime.UtcNow.Date, 1, null).ToString());
        LineScanner scanner = new();
        int events = 0;
        long largest = 0;
        using (FileStream segment = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16))
        {
            for (int i = 0; i < lines; i++)
            {
                byte[] line = fuzzer.Next();
                segment.Write(line);
                segment.WriteByte((byte)'\n');
                long taken = Measure(line, findings, () => events += EventReader.Read(line) is null ? 0 : 1);
                largest = Math.Max(largest, taken);
                Measure(line, findings, () => scanner.TryRead(line, out _));
            }
        }

        ReadWhole(home, findings);
        findings.Did($"{lines:N0} fuzzed lines in {new FileInfo(path).Length / 1024:N0} KiB; {events:N0} still hold an event; the most that one took was {largest / 1024:N0} KiB");
        return Task.CompletedTask;
    }

    private static long Measure(byte[] line, Findings findings, Action read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        try
        {
            read();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            findings.Wrong($"{failure.GetType().Name} for {Convert.ToBase64String(line)}");
        }

        long taken = GC.GetAllocatedBytesForCurrentThread() - before;
        findings.Expect(taken <= FixedBytes + (BytesPerByte * (long)line.Length), $"{taken} bytes for a line of {line.Length}: {Convert.ToBase64String(line, 0, Math.Min(line.Length, 300))}");
        findings.Expect(Stopwatch.GetElapsedTime(start) < Slow, $"{Stopwatch.GetElapsedTime(start)} for a line of {line.Length}");
        return taken;
    }

    private static void ReadWhole(TortureHome home, Findings findings)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        int rows = new StatisticsQuery { Zone = TimeZoneInfo.Utc }.Run(LogFile.List(home.Home, DateTimeOffset.UtcNow), CancellationToken.None).Rows.Count;
        int events = new EventStream(LogFile.List(home.Home, DateTimeOffset.UtcNow), new EventFilter()).Read(CancellationToken.None).Count();
        home.Engine().Clearing!.Count(new EventSelection { Keep = 10 }, CancellationToken.None);
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        findings.Expect(kept < MostWholeLog, $"{kept} bytes are held after reading the whole log");
        findings.Did($"statistics of {rows} rows, {events:N0} events and a clearing's count were read from the same log");
    }
}
