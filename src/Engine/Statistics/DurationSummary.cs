using System;

namespace UsageStats.Statistics;

/// <summary>What is told of some durations.</summary>
/// <param name="Fastest">The shortest.</param>
/// <param name="P50">The median.</param>
/// <param name="P95">What 95 of 100 do not exceed.</param>
/// <param name="P99">What 99 of 100 do not exceed.</param>
/// <param name="Slowest">The longest.</param>
internal sealed record DurationSummary(TimeSpan Fastest, TimeSpan P50, TimeSpan P95, TimeSpan P99, TimeSpan Slowest)
{
    /// <summary>Works it out; null for no durations.</summary>
    /// <param name="durations">The durations.</param>
    /// <param name="selection">For reuse from list to list.</param>
    public static DurationSummary? Of(DurationList durations, RankSelection selection)
    {
        int count = durations.Count;
        if (count == 0)
        {
            return null;
        }

        Percentile p50 = new(50, count);
        Percentile p95 = new(95, count);
        Percentile p99 = new(99, count);
        Span<long> at = [0, p50.Below, p50.Above, p95.Below, p95.Above, p99.Below, p99.Above, count - 1];
        durations.Find(at, selection);
        return new DurationSummary(
            Microseconds.ToTimeSpan(at[0]),
            p50.Between(at[1], at[2]),
            p95.Between(at[3], at[4]),
            p99.Between(at[5], at[6]),
            Microseconds.ToTimeSpan(at[7]));
    }
}
