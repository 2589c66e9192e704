using System;

namespace UsageStats.Statistics;

/// <summary>Exact percentiles by linear interpolation between the two nearest ranks, as spreadsheets and quantile_cont have them.</summary>
internal static class Percentile
{
    /// <summary>The value that <paramref name="percent"/> of a hundred do not exceed, to the nearest tick of 100 ns.</summary>
    /// <param name="sorted">At least one, in order.</param>
    /// <param name="percent">0 to 100.</param>
    public static TimeSpan Of(DurationList sorted, int percent)
    {
        // In whole numbers: the rank is (n - 1) * percent / 100.
        long hundredths = (sorted.Count - 1L) * percent;
        int below = (int)(hundredths / 100);
        long between = hundredths % 100;
        long low = sorted[below];
        if (between == 0)
        {
            return Microseconds.ToTimeSpan(low);
        }

        decimal step = (sorted[below + 1] - low) * (decimal)between / 100;
        return TimeSpan.FromTicks((long)Math.Round((low + step) * Microseconds.Ticks, MidpointRounding.AwayFromZero));
    }
}
