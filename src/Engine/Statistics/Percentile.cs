using System;

namespace UsageStats.Statistics;

/// <summary>
/// An exact percentile: by linear interpolation between the two nearest ranks, as spreadsheets and quantile_cont have it.
/// </summary>
internal readonly struct Percentile
{
    // In whole numbers, the rank is (count - 1) * percent / 100.
    private readonly long _hundredths;

    /// <param name="percent">How many of a hundred values do not exceed it, 0 to 100.</param>
    /// <param name="count">How many values there are, at least 1.</param>
    public Percentile(int percent, int count) => _hundredths = (count - 1L) * percent;

    /// <summary>The rank at or below it.</summary>
    public long Below => _hundredths / 100;

    /// <summary>The rank at or above it.</summary>
    public long Above => (_hundredths + 99) / 100;

    /// <summary>Its value, to the nearest tick of 100 ns.</summary>
    /// <param name="below">The microseconds at <see cref="Below"/>.</param>
    /// <param name="above">The microseconds at <see cref="Above"/>.</param>
    public TimeSpan Between(long below, long above)
    {
        decimal step = (above - below) * (decimal)(_hundredths % 100) / 100;
        return TimeSpan.FromTicks((long)Math.Round((below + step) * Microseconds.Ticks, MidpointRounding.AwayFromZero));
    }
}
