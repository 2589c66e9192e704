using System;
using System.Linq;
using System.Threading;
using UsageStats.Events;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class UnfinishedRunTests : IDisposable
{
    private readonly LogFolder _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public void AStartWithoutAnEnd_OfASessionThatIsOver_IsACallAndNothingElse()
    {
        _log.Segment("2026-11-23.jsonl", SomeLine.Start(1), SomeLine.Run(ms: 5), SomeLine.Start(2), SomeLine.End(2));

        UsageStatistics row = Assert.Single(Ask().Rows);

        Assert.Equal((3L, 2L, 0L, 1L), (row.Calls, row.Successes, row.Failures, row.Unfinished));
        Assert.Equal(1.0, row.SuccessRate);
        Assert.Equal(2, row.Fast);
    }

    [Fact]
    public void AStartWithoutAnEnd_OfASessionThatLives_CountsNotYet()
    {
        _log.Segment("2026-11-23.jsonl", SomeLine.Start(1), SomeLine.Start(2, session: "00000000000000bb"));

        StatisticsResult result = _log.Ask(new StatisticsQuery { IsOver = session => session == "00000000000000bb" });

        Assert.Equal((1L, 1L), (Assert.Single(result.Rows).Calls, result.Rows[0].Unfinished));
    }

    [Fact]
    public void AnEnd_InAnotherFileThanItsStart_IsFound()
    {
        _log.Segment("2026-11-23.jsonl", SomeLine.Start(1)).Segment("2026-11-22.jsonl", SomeLine.End(1));

        UsageStatistics row = Assert.Single(Ask().Rows);

        Assert.Equal((1L, 0L), (row.Calls, row.Unfinished));
    }

    [Fact]
    public void ACommandThatNeverCameBack_HasARowWithItsTimeAndNoDuration()
    {
        _log.Segment("2026-11-23.jsonl", SomeLine.Start(1));

        UsageStatistics row = Assert.Single(Ask().Rows);

        Assert.Equal(("deploy", 1L, 1L), (row.Name, row.Calls, row.Unfinished));
        Assert.Null(row.SuccessRate);
        Assert.Null(row.AverageDuration);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero), row.LastUsed);
        Assert.Equal(1, Assert.Single(row.CallsPerDay).Calls);
    }

    [Fact]
    public void AFilter_AppliesToStartsAsToRuns()
    {
        _log.Segment("2026-11-23.jsonl", SomeLine.Start(1), SomeLine.Start(2, name: "other"));

        Assert.Equal("other", Assert.Single(Ask(new EventFilter { Name = name => name == "other" }).Rows).Name);
        Assert.Empty(Ask(new EventFilter { Outcomes = [Outcome.Ok] }).Rows);
    }

    [Fact]
    public void ATrend_CountsThemInThePeriodInWhichTheyBegan()
    {
        _log.Segment("2026-11-23.jsonl", SomeLine.Start(1), SomeLine.Start(2), SomeLine.End(2), SomeLine.Start(3, name: "gone"), SomeLine.Run(at: "2026-11-20T12:00:00Z"));
        TrendQuery query = new(new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero)) { IsOver = _ => true };

        TrendResult result = query.Run(_log.Files(), CancellationToken.None);

        Assert.Equal(
            [("deploy", 2L, 1L), ("gone", 1L, 0L)],
            result.Trends.Select(trend => (trend.Name, trend.Calls, trend.PreviousCalls)).Order());
    }

    private StatisticsResult Ask(EventFilter? filter = null) =>
        _log.Ask(new StatisticsQuery { Filter = filter ?? EventFilter.All, Zone = TimeZoneInfo.Utc, IsOver = _ => true });
}
