using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using UsageStats.Benchmarks.Framework;
using UsageStats.Statistics;
using UsageStats.Storage;

namespace UsageStats.Benchmarks.Statistics;

/// <summary>The statistics of a long log, beside DuckDB over the same files and beside a bare look at every byte.</summary>
internal sealed class StatisticsBenchmark : IBenchmark
{
    private const int Million = 1_000_000;
    private const double MemoryBudget = 64;

    /// <inheritdoc/>
    public string Name => "statistics";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        using TemporaryFolder folder = new();
        DataHome home = GeneratedLog.Write(folder.Path, Million);
        using DuckDbStatistics duckDb = new(home.EventsFolder);
        SameNumbers.Check(Ask(home).Rows, duckDb.Run());
        Rounds rounds = Rounds.Measure(
            options.Pick(15, 5),
            ("ours", () => Ask(home)),
            ("duckdb", () => duckDb.Run()),
            ("floor", () => NewlineScan.Count(home.EventsFolder)));
        yield return new BenchmarkRow(
            "Get-UsageStat over 1,000,000 events",
            Milliseconds(rounds.Milliseconds("ours")),
            "DuckDB, same files: " + Milliseconds(rounds.Milliseconds("duckdb")),
            rounds.Ratio("ours", "duckdb"),
            1.0);
        yield return new BenchmarkRow(
            "  beside its floor",
            Milliseconds(rounds.Milliseconds("ours")),
            "newline scan, one thread: " + Milliseconds(rounds.Milliseconds("floor")),
            rounds.Ratio("ours", "floor"),
            null);

        Spread peak = Spread.Of(Enumerable.Range(0, options.Pick(5, 3)).Select(_ => MemoryProbe.PeakAboveStart(folder.Path)).ToList());
        yield return new BenchmarkRow(
            "  peak memory above the start, MiB",
            peak.Median.ToString("0.0", CultureInfo.InvariantCulture),
            "none",
            peak,
            MemoryBudget);
        if (options.Growth)
        {
            foreach (int events in new[] { 10_000, 100_000, Million, 10 * Million })
            {
                yield return GrowthRow($"  {events:N0} events", home => GeneratedLog.Write(home, events), events, options);
            }

            foreach (int commands in new[] { 1, 100, 10_000 })
            {
                yield return GrowthRow($"  {Million:N0} events of {commands:N0} commands", home => GeneratedLog.Write(home, Million, commands), Million, options);
            }

            foreach (int segments in new[] { 1, 30, 365 })
            {
                yield return GrowthRow($"  {Million:N0} events in {segments} segments", home => GeneratedLog.Write(home, Million, segments: segments), Million, options);
            }
        }
    }

    // A row's ratio is the cost of one event.
    private static BenchmarkRow GrowthRow(FormattableString what, Func<string, DataHome> write, int events, BenchmarkOptions options)
    {
        using TemporaryFolder folder = new();
        DataHome home = write(folder.Path);
        Spread time = Rounds.Measure(options.Pick(5, 3), ("ours", () => Ask(home))).Milliseconds("ours");
        double perEvent = time.Median * 1000 / events;
        return new BenchmarkRow(
            FormattableString.Invariant(what),
            Milliseconds(time),
            "µs an event",
            Spread.Exactly(perEvent),
            null);
    }

    private static StatisticsResult Ask(DataHome home) =>
        new StatisticsQuery { Zone = TimeZoneInfo.Utc }.Run(LogFile.List(home, DateTimeOffset.UtcNow), CancellationToken.None);

    private static string Milliseconds(Spread time) => time.Median.ToString("0.0 ms", CultureInfo.InvariantCulture);
}
