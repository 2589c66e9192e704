using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using UsageStats.Benchmarks.Framework;
using UsageStats.Reports;
using UsageStats.Statistics;
using UsageStats.Storage;

namespace UsageStats.Benchmarks.Statistics;

/// <summary>
/// Not how fast but how right: the numbers of 1,000,000 runs under a clock that jumps, by command and by day, in zones whose
/// clocks change, against DuckDB and against a plain second way. A difference ends the run and shows both.
/// </summary>
internal sealed class NumbersBenchmark : IBenchmark
{
    private const int Million = 1_000_000;

    // 100 ns, what a TimeSpan can hold of what lies between two microseconds.
    private const decimal Tick = 0.0001m;

    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu"];

    /// <inheritdoc/>
    public string Name => "numbers";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        using TemporaryFolder folder = new();
        DataHome home = GeneratedLog.Write(folder.Path, Million, steady: false);
        IReadOnlyList<LogFile> files = LogFile.List(home, DateTimeOffset.UtcNow);
        using DuckDbStatistics duckDb = new(home.EventsFolder);
        IReadOnlyList<UsageStatistics> commands = Ask(files, UsageGroup.Command, TimeZoneInfo.Utc);
        SameNumbers.Check(commands, duckDb.Run());
        yield return Row("Commands equal DuckDB's, to the microsecond", commands.Count, "commands");

        IReadOnlyList<UsageStatistics> days = Ask(files, UsageGroup.Day, TimeZoneInfo.Utc);
        SameNumbers.Check(days, duckDb.RunByDay());
        yield return Row("Days equal DuckDB's", days.Count, "days");

        PlainDays plain = new(home.EventsFolder);
        foreach (string id in Zones)
        {
            TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(id);
            Check(Ask(files, UsageGroup.Day, zone), plain.Of(zone), id);
            CheckReport(files, zone, plain.Of(zone));
        }

        yield return Row("Days of a zone, and a report's, equal a plain second way", Zones.Length, "zones");
    }

    private static IReadOnlyList<UsageStatistics> Ask(IReadOnlyList<LogFile> files, UsageGroup group, TimeZoneInfo zone) =>
        new StatisticsQuery { GroupBy = group, Zone = zone }.Run(files, CancellationToken.None).Rows;

    private static void Check(IReadOnlyList<UsageStatistics> ours, IReadOnlyList<(string Day, long Calls, decimal P50, decimal P95, decimal P99)> theirs, string zone)
    {
        if (ours.Count != theirs.Count)
        {
            throw new InvalidOperationException($"{zone}: {ours.Count} days of ours, {theirs.Count} the plain way.");
        }

        foreach ((UsageStatistics row, (string day, long calls, decimal p50, decimal p95, decimal p99)) in ours.Zip(theirs))
        {
            if (row.Name != day || row.Calls != calls || !Same(row.P50, p50) || !Same(row.P95, p95) || !Same(row.P99, p99))
            {
                throw new InvalidOperationException($"{zone}: ours {row.Name} {row.Calls} {row.P50} {row.P95} {row.P99}, the plain way {day} {calls} {p50} {p95} {p99}.");
            }
        }
    }

    private static void CheckReport(IReadOnlyList<LogFile> files, TimeZoneInfo zone, IReadOnlyList<(string Day, long Calls, decimal P50, decimal P95, decimal P99)> theirs)
    {
        ReportQuery query = new() { Scope = new ReportScope { Created = DateTimeOffset.UtcNow }, Zone = zone };
        IEnumerable<(string, long)> ours = query.Run(files, CancellationToken.None).Days.Select(day => (day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Calls));
        if (!ours.SequenceEqual(theirs.Select(day => (day.Day, day.Calls))))
        {
            throw new InvalidOperationException($"{zone.Id}: the report's days are not those of the plain way.");
        }
    }

    private static bool Same(TimeSpan? ours, decimal theirs) => Math.Abs((ours!.Value.Ticks * Tick) - theirs) <= Tick / 2;

    private static BenchmarkRow Row(string what, int count, string noun) =>
        new(what, $"{count} {noun}", "1,000,000 runs under a clock that jumps", Spread.Exactly(0), 0);
}
