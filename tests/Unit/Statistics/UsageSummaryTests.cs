using System;
using UsageStats.Events;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class UsageSummaryTests
{
    [Fact]
    public void Of_SumsTheRowsUp()
    {
        using LogFolder log = new();
        log.Segment(
            "2026-11-23.jsonl",
            SomeLine.Run("a", 1000),
            SomeLine.Run("a", 3000, Outcome.Error),
            SomeLine.Run("b", 8000, at: "2026-11-23T13:00:00Z"),
            SomeLine.Run("b", 4000),
            SomeLine.Run("c", 90_000, Outcome.Cancelled));

        UsageSummary summary = UsageSummary.Of(log.Ask().Rows, DurationBands.Default);

        Assert.Equal((3, 5L, 3L, 1L, 1L), (summary.Commands, summary.Calls, summary.Successes, summary.Failures, summary.Cancellations));
        Assert.Equal(0.75, summary.SuccessRate);
        Assert.Equal((TimeSpan.FromSeconds(16), TimeSpan.FromSeconds(4)), (summary.TotalDuration, summary.AverageDuration));
        Assert.Equal((TimeSpan.FromSeconds(8), "b"), (summary.Slowest, summary.SlowestName));
        Assert.Equal((0.25, 0.5, 0.25), (summary.FastShare, summary.MediumShare, summary.SlowShare));
        Assert.Equal((12, 13), (summary.FirstUsed.Hour, summary.LastUsed.Hour));
    }

    [Fact]
    public void Of_CancelledRunsOnly_LeavesTheRestEmpty()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run(outcome: Outcome.Cancelled));

        UsageSummary summary = UsageSummary.Of(log.Ask().Rows, DurationBands.Default);

        Assert.Null(summary.SuccessRate);
        Assert.Null(summary.AverageDuration);
        Assert.Null(summary.Slowest);
        Assert.Null(summary.SlowestName);
        Assert.Null(summary.FastShare);
    }

    [Fact]
    public void Of_RunsLongerThanATimeSpanInAll_StopsAtTheLongest()
    {
        using LogFolder log = new();
        string huge = long.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture);
        decimal ms = decimal.Parse(huge, System.Globalization.CultureInfo.InvariantCulture) / 10_000 - 1;
        log.Segment("2026-11-23.jsonl", SomeLine.Run("a", ms), SomeLine.Run("b", ms));
        Assert.Equal(TimeSpan.MaxValue, UsageSummary.Of(log.Ask().Rows, DurationBands.Default).TotalDuration);
    }
}
