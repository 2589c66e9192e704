using System;
using System.Collections.Generic;

namespace UsageStats.Statistics;

/// <summary>How a command, or another group of runs, was used.</summary>
/// <remarks>Success is the outcome <c>ok</c> or <c>stopped</c>. Cancelled runs are calls, but stay out of rates, durations and bands.</remarks>
public sealed class UsageStatistics
{
    /// <summary>How many days <see cref="RecentCalls"/> covers.</summary>
    public const int RecentDays = 14;

    /// <summary>What the row stands for.</summary>
    public UsageGroup Group { get; init; }

    /// <summary>The command's name; or the day as <c>2026-11-23</c>, the source, the session, the error's type.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Who the command belongs to; null where a row holds several.</summary>
    public string? Source { get; init; }

    /// <summary>All runs.</summary>
    public long Calls { get; init; }

    /// <summary>Runs that ended well.</summary>
    public long Successes { get; init; }

    /// <summary>Runs that failed.</summary>
    public long Failures { get; init; }

    /// <summary>Runs that somebody ended by Ctrl+C.</summary>
    public long Cancellations { get; init; }

    /// <summary>Runs that never came back, of those recorded with -RecordStart: their session is over and they have no end. They are calls and nothing else.</summary>
    public long Unfinished { get; init; }

    /// <summary>Successes over successes and failures, 0 to 1; null when there are neither.</summary>
    public double? SuccessRate { get; init; }

    /// <summary>The time of all runs; at most <see cref="TimeSpan.MaxValue"/>.</summary>
    public TimeSpan TotalDuration { get; init; }

    /// <summary>The mean; null without a run that was timed, as are those below.</summary>
    public TimeSpan? AverageDuration { get; init; }

    /// <summary>The shortest run.</summary>
    public TimeSpan? Fastest { get; init; }

    /// <summary>The longest run.</summary>
    public TimeSpan? Slowest { get; init; }

    /// <summary>The median: exact, by linear interpolation.</summary>
    public TimeSpan? P50 { get; init; }

    /// <summary>What 95 of 100 runs did not exceed: exact, by linear interpolation.</summary>
    public TimeSpan? P95 { get; init; }

    /// <summary>What 99 of 100 runs did not exceed: exact, by linear interpolation.</summary>
    public TimeSpan? P99 { get; init; }

    /// <summary>Runs up to <see cref="DurationBands.Fast"/>.</summary>
    public long Fast { get; init; }

    /// <summary>Longer runs up to <see cref="DurationBands.Medium"/>.</summary>
    public long Medium { get; init; }

    /// <summary>Runs longer than that.</summary>
    public long Slow { get; init; }

    /// <summary>The earliest start, in UTC.</summary>
    public DateTimeOffset FirstUsed { get; init; }

    /// <summary>The latest start, in UTC.</summary>
    public DateTimeOffset LastUsed { get; init; }

    /// <summary>Our own share of a run, on average; null when no run says.</summary>
    public TimeSpan? Overhead { get; init; }

    /// <summary>The days with calls, in order, in the time zone that was asked for.</summary>
    public IReadOnlyList<DailyCalls> CallsPerDay { get; init; } = [];

    /// <summary>The calls on each of 14 days in a row, the oldest first; the last is the day of the latest run of all rows. Empty where a row is a day.</summary>
    public IReadOnlyList<long> RecentCalls { get; init; } = [];
}
