using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using UsageStats.Events;
using UsageStats.Statistics;
using UsageStats.Storage;

namespace UsageStats.Tests.Statistics;

/// <summary>The same numbers the slow and plain way: every line through System.Text.Json, LINQ, decimals.</summary>
internal static class NaiveStatistics
{
    /// <summary>By command.</summary>
    public static IReadOnlyList<UsageStatistics> Of(DataHome home, TimeZoneInfo? zone = null)
    {
        zone ??= TimeZoneInfo.Utc;
        UsageEvent[] runs = Runs(home);
        DateTime lastDay = runs.Select(run => DayOf(run, zone)).DefaultIfEmpty(default).Max();
        return
        [
            .. runs.GroupBy(read => (read.Name ?? string.Empty).ToUpperInvariant() + "\n" + read.Source.ToUpperInvariant())
                .Select(group => Row(
                    [.. group],
                    zone,
                    UsageGroup.Command,
                    group.Select(run => run.Name ?? string.Empty).Min(StringComparer.Ordinal)!,
                    group.Select(run => run.Source).Min(StringComparer.Ordinal)!,
                    [.. Enumerable.Range(-13, 14).Select(offset => group.LongCount(run => (lastDay - DayOf(run, zone)).Days == -offset))]))
                .OrderByDescending(row => row.Calls)
                .ThenBy(row => row.Name, StringComparer.Ordinal)
                .ThenBy(row => row.Source, StringComparer.Ordinal),
        ];
    }

    /// <summary>By day of a zone.</summary>
    public static IReadOnlyList<UsageStatistics> ByDay(DataHome home, TimeZoneInfo zone) =>
    [
        .. Runs(home).GroupBy(run => DayOf(run, zone))
            .OrderBy(day => day.Key)
            .Select(day => Row([.. day], zone, UsageGroup.Day, day.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, [])),
    ];

    private static UsageEvent[] Runs(DataHome home) => [.. Directory.GetFiles(home.EventsFolder, "*.jsonl").SelectMany(Events).Where(read => read.Event == "command")];

    private static DateTime DayOf(UsageEvent run, TimeZoneInfo zone) => DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(run.Timestamp.UtcDateTime, zone).Date, DateTimeKind.Unspecified);

    private static IEnumerable<UsageEvent> Events(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        for (int start = 0; start < bytes.Length;)
        {
            int newline = Array.IndexOf(bytes, (byte)'\n', start);
            int end = newline < 0 ? bytes.Length : newline;
            if (EventReader.Read(bytes.AsSpan(start, end - start)) is UsageEvent read)
            {
                yield return read;
            }

            start = end + 1;
        }
    }

    private static UsageStatistics Row(UsageEvent[] runs, TimeZoneInfo zone, UsageGroup group, string name, string? source, IReadOnlyList<long> recent)
    {
        decimal[] ticks = [.. runs.Where(run => run.Outcome != Outcome.Cancelled && run.Duration is not null).Select(run => (decimal)run.Duration!.Value.Ticks).Order()];
        decimal[] own = [.. runs.Where(run => run.Overhead is not null).Select(run => (decimal)run.Overhead!.Value.Ticks)];
        int successes = runs.Count(run => run.Outcome is Outcome.Ok or Outcome.Stopped);
        int failures = runs.Count(run => run.Outcome is Outcome.Failed or Outcome.Error);
        return new UsageStatistics
        {
            Group = group,
            Name = name,
            Source = source,
            Calls = runs.Length,
            Successes = successes,
            Failures = failures,
            Cancellations = runs.Count(run => run.Outcome == Outcome.Cancelled),
            SuccessRate = successes + failures == 0 ? null : (double)successes / (successes + failures),
            TotalDuration = TimeSpan.FromTicks((long)ticks.Sum()),
            AverageDuration = Mean(ticks),
            Fastest = ticks.Length == 0 ? null : TimeSpan.FromTicks((long)ticks[0]),
            Slowest = ticks.Length == 0 ? null : TimeSpan.FromTicks((long)ticks[^1]),
            P50 = Quantile(ticks, 0.5m),
            P95 = Quantile(ticks, 0.95m),
            P99 = Quantile(ticks, 0.99m),
            Fast = ticks.Count(one => one <= TimeSpan.TicksPerSecond * 2),
            Medium = ticks.Count(one => one is > TimeSpan.TicksPerSecond * 2 and <= TimeSpan.TicksPerSecond * 5),
            Slow = ticks.Count(one => one > TimeSpan.TicksPerSecond * 5),
            FirstUsed = runs.Min(run => run.Timestamp),
            LastUsed = runs.Max(run => run.Timestamp),
            Overhead = Mean(own),
            CallsPerDay = [.. runs.GroupBy(run => DayOf(run, zone)).OrderBy(day => day.Key).Select(day => new DailyCalls(day.Key, day.Count()))],
            RecentCalls = recent,
        };
    }

    private static TimeSpan? Mean(decimal[] ticks) => ticks.Length == 0 ? null : Rounded(ticks.Sum() / ticks.Length);

    private static TimeSpan? Quantile(decimal[] sorted, decimal quantile)
    {
        if (sorted.Length == 0)
        {
            return null;
        }

        decimal rank = (sorted.Length - 1) * quantile;
        int below = (int)Math.Floor(rank);
        int above = Math.Min(below + 1, sorted.Length - 1);
        return Rounded(sorted[below] + ((rank - below) * (sorted[above] - sorted[below])));
    }

    private static TimeSpan Rounded(decimal ticks) => TimeSpan.FromTicks((long)Math.Round(ticks, MidpointRounding.AwayFromZero));
}
