using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace UsageStats.Benchmarks.Statistics;

/// <summary>The days of a time zone worked out a second time, with nothing of ours: every line by a JSON parser, every duration sorted.</summary>
internal sealed class PlainDays
{
    private readonly List<(DateTime Utc, decimal? Ms)> _runs = [];

    /// <param name="eventsFolder">The folder of the segments.</param>
    public PlainDays(string eventsFolder)
    {
        foreach (string line in Directory.GetFiles(eventsFolder).SelectMany(File.ReadLines))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement run = json.RootElement;
            bool cancelled = run.GetProperty("outcome").GetString() == "cancelled";
            _runs.Add((run.GetProperty("ts").GetDateTime(), cancelled ? null : run.GetProperty("ms").GetDecimal()));
        }
    }

    /// <summary>The days: date, calls, P50, P95 and P99 in milliseconds.</summary>
    public IReadOnlyList<(string Day, long Calls, decimal P50, decimal P95, decimal P99)> Of(TimeZoneInfo zone) =>
    [
        .. _runs.GroupBy(run => TimeZoneInfo.ConvertTimeFromUtc(run.Utc, zone).Date)
            .OrderBy(day => day.Key)
            .Select(day =>
            {
                decimal[] sorted = [.. day.Where(run => run.Ms is not null).Select(run => run.Ms!.Value).Order()];
                return (day.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.LongCount(), At(sorted, 0.5m), At(sorted, 0.95m), At(sorted, 0.99m));
            }),
    ];

    private static decimal At(decimal[] sorted, decimal quantile)
    {
        decimal rank = (sorted.Length - 1) * quantile;
        int below = (int)rank;
        return sorted[below] + ((rank - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }
}
