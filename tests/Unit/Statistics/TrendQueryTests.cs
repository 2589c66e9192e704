using System;
using System.Linq;
using System.Threading;
using UsageStats.Events;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class TrendQueryTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 8, 0, 0, 0, TimeSpan.Zero);
    private static readonly TrendQuery Query = new(Start, Start.AddDays(7)) { MinimumCalls = 10 };

    [Theory]
    [InlineData("10 100 0", "10 100 0", TrendVerdict.Steady)]
    [InlineData("10 100 0", "10 125 0", TrendVerdict.Slower)]
    [InlineData("10 100 0", "10 124 0", TrendVerdict.Steady)]
    [InlineData("10 20 0", "10 29 0", TrendVerdict.Steady)]
    [InlineData("10 100 0", "10 80 0", TrendVerdict.Faster)]
    [InlineData("10 100 0", "10 81 0", TrendVerdict.Steady)]
    [InlineData("10 100 0", "10 100 3", TrendVerdict.Failing)]
    [InlineData("10 100 0", "10 100 2", TrendVerdict.Steady)]
    [InlineData("100 100 0", "100 100 5", TrendVerdict.Failing)]
    [InlineData("100 100 0", "100 100 4", TrendVerdict.Steady)]
    [InlineData("10 100 3", "10 100 0", TrendVerdict.Recovered)]
    [InlineData("10 100 0", "10 200 3", TrendVerdict.Failing)]
    [InlineData("", "10 100 0", TrendVerdict.New)]
    [InlineData("10 100 0", "", TrendVerdict.Gone)]
    [InlineData("", "9 100 9", TrendVerdict.TooFewCalls)]
    [InlineData("9 100 0", "", TrendVerdict.TooFewCalls)]
    [InlineData("9 100 0", "10 900 9", TrendVerdict.TooFewCalls)]
    [InlineData("10 100 0", "9 900 9", TrendVerdict.TooFewCalls)]
    public void Verdict_NeedsEnoughCallsAndAChangeThatIsNoticed(string before, string now, TrendVerdict expected)
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", [.. Runs(before, "2026-11-02T00:00:00Z"), .. Runs(now, "2026-11-10T00:00:00Z")]);

        UsageTrend trend = Assert.Single(Query.Run(log.Files(), CancellationToken.None).Trends);

        Assert.Equal(expected, trend.Verdict);
    }

    [Fact]
    public void Periods_AreAsLongAndDoNotOverlap()
    {
        using LogFolder log = new();
        log.Segment(
            "2026-11-23.jsonl",
            SomeLine.Run(at: "2026-10-31T23:59:59.999Z"),
            SomeLine.Run(at: "2026-11-01T00:00:00Z"),
            SomeLine.Run(at: "2026-11-07T23:59:59.999Z"),
            SomeLine.Run(at: "2026-11-08T00:00:00Z"),
            SomeLine.Run("DEPLOY", at: "2026-11-14T23:59:59.999Z", outcome: Outcome.Error),
            SomeLine.Run(at: "2026-11-15T00:00:00Z"));

        TrendResult result = Query.Run(log.Files(), CancellationToken.None);

        UsageTrend trend = Assert.Single(result.Trends);
        Assert.Equal((2L, 2L, 0.5, 0.0), (trend.PreviousCalls, trend.Calls, trend.FailureRate, trend.PreviousFailureRate));
        Assert.Equal((new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), Start, Start.AddDays(7)), (trend.PreviousSince, trend.Since, trend.Before));
        Assert.Equal(6, result.Events);
    }

    [Fact]
    public void Period_ThatReachesBeforeTheCalendar_BeginsWithIt() =>
        Assert.Equal(DateTimeOffset.MinValue, new TrendQuery(DateTimeOffset.MinValue.AddDays(1), Start).PreviousSince);

    [Fact]
    public void Period_WithoutLength_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new TrendQuery(Start, Start));

    // "calls milliseconds failures"
    private static string[] Runs(string what, string at)
    {
        if (what.Length == 0)
        {
            return [];
        }

        int[] parts = [.. what.Split(' ').Select(int.Parse)];
        return [.. Enumerable.Range(0, parts[0]).Select(i => SomeLine.Run(ms: parts[1], outcome: i < parts[2] ? Outcome.Error : Outcome.Ok, at: at))];
    }
}
