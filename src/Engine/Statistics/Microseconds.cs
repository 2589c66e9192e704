using System;
using System.Runtime.CompilerServices;

namespace UsageStats.Statistics;

/// <summary>Microseconds, the log's unit of time, as time spans.</summary>
internal static class Microseconds
{
    /// <summary>Ticks of 100 ns in one.</summary>
    public const int Ticks = 10;

    /// <summary>The time span, or the longest there is.</summary>
    public static TimeSpan ToTimeSpan(long microseconds) =>
        microseconds > long.MaxValue / Ticks ? TimeSpan.MaxValue : TimeSpan.FromTicks(microseconds * Ticks);

    /// <summary>The mean of <paramref name="count"/> spans to the nearest tick; null for none.</summary>
    public static TimeSpan? Mean(long total, long count) =>
        count == 0 ? null : TimeSpan.FromTicks((long)Math.Round((decimal)total * Ticks / count, MidpointRounding.AwayFromZero));

    /// <summary>The sum, or the largest number there is: two runs of 20,000 years each are not worth an overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Add(long one, long other) => one > long.MaxValue - other ? long.MaxValue : one + other;
}
