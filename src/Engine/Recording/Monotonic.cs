using System;
using System.Diagnostics;

namespace UsageStats.Recording;

/// <summary>Converts ticks of the monotonic clock, whose length is the machine's.</summary>
internal static class Monotonic
{
    private static readonly double MicrosecondsPerTick = 1_000_000.0 / Stopwatch.Frequency;

    /// <summary>Whole microseconds.</summary>
    public static long ToMicroseconds(long ticks) => (long)(ticks * MicrosecondsPerTick);

    /// <summary>The duration, to the microsecond.</summary>
    public static TimeSpan ToTimeSpan(long ticks) => TimeSpan.FromTicks(ToMicroseconds(ticks) * 10);
}
