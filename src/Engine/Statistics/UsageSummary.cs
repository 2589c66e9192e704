using System;
using System.Collections.Generic;
using System.Linq;

namespace UsageStats.Statistics;

/// <summary>What was done in a session or a period, in a few numbers.</summary>
public sealed class UsageSummary
{
    /// <summary>Different commands, each with its source.</summary>
    public int Commands { get; init; }

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

    /// <summary>The time of all runs but cancelled ones.</summary>
    public TimeSpan TotalDuration { get; init; }

    /// <summary>The mean; null without a run that was timed.</summary>
    public TimeSpan? AverageDuration { get; init; }

    /// <summary>The longest run; null without a run that was timed.</summary>
    public TimeSpan? Slowest { get; init; }

    /// <summary>The command of the longest run; null without one.</summary>
    public string? SlowestName { get; init; }

    /// <summary>The share of fast runs, 0 to 1; null without a run that was timed.</summary>
    public double? FastShare { get; init; }

    /// <summary>The share of medium runs.</summary>
    public double? MediumShare { get; init; }

    /// <summary>The share of slow runs.</summary>
    public double? SlowShare { get; init; }

    /// <summary>Where fast ends and slow begins.</summary>
    public DurationBands Bands { get; init; } = DurationBands.Default;

    /// <summary>When the first run started, in UTC.</summary>
    public DateTimeOffset FirstUsed { get; init; }

    /// <summary>When the last run started, in UTC.</summary>
    public DateTimeOffset LastUsed { get; init; }

    /// <summary>Sums rows up.</summary>
    /// <param name="rows">The rows of commands, at least one.</param>
    /// <param name="bands">The bands they were counted with.</param>
    internal static UsageSummary Of(IReadOnlyList<UsageStatistics> rows, DurationBands bands)
    {
        long successes = rows.Sum(row => row.Successes);
        long failures = rows.Sum(row => row.Failures);
        long fast = rows.Sum(row => row.Fast);
        long medium = rows.Sum(row => row.Medium);
        long timed = fast + medium + rows.Sum(row => row.Slow);
        TimeSpan total = rows.Aggregate(TimeSpan.Zero, (sum, row) => row.TotalDuration > TimeSpan.MaxValue - sum ? TimeSpan.MaxValue : sum + row.TotalDuration);
        UsageStatistics? slowest = rows.Where(row => row.Slowest is not null).OrderByDescending(row => row.Slowest).FirstOrDefault();
        return new UsageSummary
        {
            Commands = rows.Count,
            Calls = rows.Sum(row => row.Calls),
            Successes = successes,
            Failures = failures,
            Cancellations = rows.Sum(row => row.Cancellations),
            Unfinished = rows.Sum(row => row.Unfinished),
            SuccessRate = Share(successes, successes + failures),
            TotalDuration = total,
            AverageDuration = timed == 0 ? null : TimeSpan.FromTicks(total.Ticks / timed),
            Slowest = slowest?.Slowest,
            SlowestName = slowest?.Name,
            FastShare = Share(fast, timed),
            MediumShare = Share(medium, timed),
            SlowShare = Share(timed - fast - medium, timed),
            Bands = bands,
            FirstUsed = rows.Min(row => row.FirstUsed),
            LastUsed = rows.Max(row => row.LastUsed),
        };
    }

    private static double? Share(long part, long whole) => whole == 0 ? null : (double)part / whole;
}
