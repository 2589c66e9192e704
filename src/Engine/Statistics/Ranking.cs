using System;
using System.Collections.Generic;
using System.Linq;

namespace UsageStats.Statistics;

/// <summary>Picks the rows that somebody looks for first.</summary>
internal static class Ranking
{
    /// <summary>Those with the most calls.</summary>
    public static IEnumerable<UsageStatistics> Top(IEnumerable<UsageStatistics> rows, int count) =>
        rows.OrderByDescending(row => row.Calls).ThenBy(row => row.Name, StringComparer.Ordinal).Take(count);

    /// <summary>Those whose P95 is the longest: a single slow run does not decide, yet what one run in twenty waits for does.</summary>
    public static IEnumerable<UsageStatistics> Slowest(IEnumerable<UsageStatistics> rows, int count) =>
        rows.Where(row => row.P95 is not null).OrderByDescending(row => row.P95).ThenBy(row => row.Name, StringComparer.Ordinal).Take(count);

    /// <summary>Those with the most failures; of equals, the one that fails more often. What never failed is left out.</summary>
    public static IEnumerable<UsageStatistics> MostFailing(IEnumerable<UsageStatistics> rows, int count) =>
        rows.Where(row => row.Failures > 0).OrderByDescending(row => row.Failures).ThenBy(row => row.SuccessRate).ThenBy(row => row.Name, StringComparer.Ordinal).Take(count);
}
