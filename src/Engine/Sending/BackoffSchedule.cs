using System;

namespace UsageStats.Sending;

/// <summary>How long a sink rests after failures in a row: 1, 2, 4, 8, 16, then 32 minutes, each spread by a quarter.</summary>
internal static class BackoffSchedule
{
    private const int MostDoublings = 5;

    /// <summary>The rest after a failure.</summary>
    /// <param name="failures">Failures in a row, this one counted: 1 or more.</param>
    /// <param name="jitter">From 0 to below 1; 0.5 gives the schedule itself. It spreads machines that failed together.</param>
    public static TimeSpan Delay(int failures, double jitter)
    {
        double minutes = 1 << Math.Min(Math.Max(failures, 1) - 1, MostDoublings);
        return TimeSpan.FromMinutes(minutes * (0.75 + (jitter / 2)));
    }
}
