using System;

namespace UsageStats.Statistics;

/// <summary>How a command fared in a period beside the one before it, which is as long.</summary>
public sealed class UsageTrend
{
    // What a change must reach to be news; below, it is what samples of this size do by themselves.
    private const double FailurePoints = 0.05;
    private const long FailureRuns = 3;
    private const double SlowerRatio = 1.25;
    private const double FasterRatio = 0.8;
    private static readonly TimeSpan Noticeable = TimeSpan.FromMilliseconds(10);

    /// <summary>The command's name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Who it belongs to.</summary>
    public string? Source { get; init; }

    /// <summary>What became of it.</summary>
    public TrendVerdict Verdict { get; init; }

    /// <summary>All runs in the period.</summary>
    public long Calls { get; init; }

    /// <summary>All runs in the period before.</summary>
    public long PreviousCalls { get; init; }

    /// <summary>What 95 of 100 runs did not exceed; null without a run that was timed.</summary>
    public TimeSpan? P95 { get; init; }

    /// <summary>The same in the period before.</summary>
    public TimeSpan? PreviousP95 { get; init; }

    /// <summary>Failures over successes and failures, 0 to 1; null when there are neither.</summary>
    public double? FailureRate { get; init; }

    /// <summary>The same in the period before.</summary>
    public double? PreviousFailureRate { get; init; }

    /// <summary>Where the period before begins.</summary>
    public DateTimeOffset PreviousSince { get; init; }

    /// <summary>Where the period begins and the one before ends.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>Where the period ends.</summary>
    public DateTimeOffset Before { get; init; }

    /// <summary>Compares a command's rows.</summary>
    /// <param name="query">The question.</param>
    /// <param name="now">Its row in the period, or null without a call.</param>
    /// <param name="before">Its row in the period before, or null; one of the two is there.</param>
    internal static UsageTrend Compare(TrendQuery query, UsageStatistics? now, UsageStatistics? before)
    {
        UsageStatistics some = now ?? before!;
        return new UsageTrend
        {
            Name = some.Name,
            Source = some.Source,
            Verdict = Judge(now, before, query.MinimumCalls),
            Calls = now?.Calls ?? 0,
            PreviousCalls = before?.Calls ?? 0,
            P95 = now?.P95,
            PreviousP95 = before?.P95,
            FailureRate = FailureRateOf(now),
            PreviousFailureRate = FailureRateOf(before),
            PreviousSince = query.PreviousSince,
            Since = query.Since,
            Before = query.Before,
        };
    }

    // Not 1 - SuccessRate, which makes 3 of 100 a little more than 0.03.
    private static double? FailureRateOf(UsageStatistics? row) =>
        row?.SuccessRate is null ? null : (double)row.Failures / (row.Failures + row.Successes);

    private static TrendVerdict Judge(UsageStatistics? now, UsageStatistics? before, int minimumCalls)
    {
        if (Math.Max(now?.Calls ?? 0, before?.Calls ?? 0) < minimumCalls)
        {
            return TrendVerdict.TooFewCalls;
        }

        if (before is null)
        {
            return TrendVerdict.New;
        }

        if (now is null)
        {
            return TrendVerdict.Gone;
        }

        if (Math.Min(now.Calls, before.Calls) < minimumCalls)
        {
            return TrendVerdict.TooFewCalls;
        }

        double failing = (FailureRateOf(now) - FailureRateOf(before)) ?? 0;
        TimeSpan longer = (now.P95 - before.P95) ?? TimeSpan.Zero;
        double ratio = longer == TimeSpan.Zero ? 1 : now.P95!.Value.Ticks / Math.Max(1.0, before.P95!.Value.Ticks);
        return failing >= FailurePoints && now.Failures >= FailureRuns ? TrendVerdict.Failing
            : ratio >= SlowerRatio && longer >= Noticeable ? TrendVerdict.Slower
            : failing <= -FailurePoints && before.Failures >= FailureRuns ? TrendVerdict.Recovered
            : ratio <= FasterRatio && longer <= -Noticeable ? TrendVerdict.Faster
            : TrendVerdict.Steady;
    }
}
