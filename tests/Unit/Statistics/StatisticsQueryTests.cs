using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using CsCheck;
using UsageStats.Events;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class StatisticsQueryTests
{
    [Fact]
    public void Run_CountsOutcomes()
    {
        using LogFolder log = new();
        log.Segment(
            "2026-11-23.jsonl",
            SomeLine.Run(outcome: Outcome.Ok),
            SomeLine.Run(outcome: Outcome.Stopped),
            SomeLine.Run(outcome: Outcome.Failed),
            SomeLine.Run(outcome: Outcome.Error),
            SomeLine.Run(outcome: Outcome.Error),
            SomeLine.Run(outcome: Outcome.Cancelled),
            SomeLine.Run(outcome: Outcome.None));

        UsageStatistics row = Assert.Single(log.Ask().Rows);

        Assert.Equal((7, 2, 3, 1), (row.Calls, row.Successes, row.Failures, row.Cancellations));
        Assert.Equal(0.4, row.SuccessRate);
    }

    [Fact]
    public void Run_KeepsCancelledRunsOutOfDurationsAndBands()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run(ms: 10), SomeLine.Run(ms: 9_000, outcome: Outcome.Cancelled), SomeLine.Run(ms: 30, outcome: Outcome.Error));

        UsageStatistics row = Assert.Single(log.Ask().Rows);

        Assert.Equal(TimeSpan.FromMilliseconds(40), row.TotalDuration);
        Assert.Equal(TimeSpan.FromMilliseconds(20), row.AverageDuration);
        Assert.Equal(TimeSpan.FromMilliseconds(30), row.Slowest);
        Assert.Equal((2, 0, 0), (row.Fast, row.Medium, row.Slow));
    }

    [Fact]
    public void Run_OfNothingButCancelledRuns_LeavesRatesAndDurationsEmpty()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run(outcome: Outcome.Cancelled));

        UsageStatistics row = Assert.Single(log.Ask().Rows);

        Assert.Equal(1, row.Calls);
        Assert.Null(row.SuccessRate);
        Assert.Equal(TimeSpan.Zero, row.TotalDuration);
        Assert.All([row.AverageDuration, row.Fastest, row.Slowest, row.P50, row.P95, row.P99, row.Overhead], value => Assert.Null(value));
    }

    [Fact]
    public void Run_PutsARunOfExactlyTheLimitIntoTheFasterBand()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run(ms: 2000), SomeLine.Run(ms: 2000.001m), SomeLine.Run(ms: 5000), SomeLine.Run(ms: 5000.001m));

        UsageStatistics standard = Assert.Single(log.Ask().Rows);
        UsageStatistics chosen = Assert.Single(log.Ask(new() { Bands = new DurationBands(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)) }).Rows);

        Assert.Equal((1, 2, 1), (standard.Fast, standard.Medium, standard.Slow));
        Assert.Equal((0, 1, 3), (chosen.Fast, chosen.Medium, chosen.Slow));
    }

    [Fact]
    public void Run_GivesExactPercentilesAndMeans()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", [.. Enumerable.Range(1, 10).Select(i => SomeLine.Run(ms: i * 10, own: i % 2 == 0 ? 0.03m : null))]);

        UsageStatistics row = Assert.Single(log.Ask().Rows);

        Assert.Equal(TimeSpan.FromMilliseconds(55), row.P50);
        Assert.Equal(TimeSpan.FromMilliseconds(95.5), row.P95);
        Assert.Equal(TimeSpan.FromMilliseconds(99.1), row.P99);
        Assert.Equal(TimeSpan.FromMilliseconds(10), row.Fastest);
        Assert.Equal(TimeSpan.FromMilliseconds(0.03), row.Overhead);
    }

    [Fact]
    public void Run_GroupsACommandByNameAndSourceWhateverTheirCase()
    {
        using LogFolder log = new();
        log.Segment(
            "2026-11-23.jsonl",
            SomeLine.Run("deploy"),
            SomeLine.Run("Deploy", source: "Default"),
            SomeLine.Run("Deploy", source: "Contoso.Tools"),
            SomeLine.Run(name: null));

        Assert.Equal(
            [("Deploy", "Default", 2L), (string.Empty, "default", 1L), ("Deploy", "Contoso.Tools", 1L)],
            log.Ask().Rows.Select(row => (row.Name, row.Source!, row.Calls)));
    }

    [Fact]
    public void Run_CountsCommandsOnly()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run(kind: "session_start"), SomeLine.Run(kind: "cache:hit"), SomeLine.Run());

        StatisticsResult result = log.Ask();

        Assert.Equal(1, Assert.Single(result.Rows).Calls);
        Assert.Equal(3, result.Events);
    }

    [Fact]
    public void Run_FiltersByEveryPart()
    {
        using LogFolder log = new();
        log.Segment(
            "2026-11-23.jsonl",
            SomeLine.Run("a", at: "2026-11-23T10:00:00Z"),
            SomeLine.Run("b", at: "2026-11-23T11:00:00Z", source: "Contoso.Tools", outcome: Outcome.Error),
            SomeLine.Run("c", at: "2026-11-23T12:00:00Z", session: "00000000000000bb", outcome: Outcome.Cancelled));
        string Names(EventFilter filter) => string.Concat(log.Ask(new() { Filter = filter }).Rows.Select(row => row.Name));
        DateTimeOffset eleven = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(1));

        Assert.Equal("abc", Names(EventFilter.All));
        Assert.Equal("ac", Names(new() { Name = name => name != "b" }));
        Assert.Equal("b", Names(new() { Source = source => source != "default" }));
        Assert.Equal("c", Names(new() { Session = session => session == "00000000000000bb" }));
        Assert.Equal("bc", Names(new() { Since = eleven }));
        Assert.Equal("a", Names(new() { Before = eleven }));
        Assert.Equal("bc", Names(new() { Outcomes = [Outcome.Error, Outcome.Cancelled] }));
        Assert.Equal(string.Empty, Names(new() { Outcomes = [] }));
    }

    [Fact]
    public void Run_AsksAboutANameOnce()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", [.. Enumerable.Repeat(SomeLine.Run("a"), 50), SomeLine.Run("b")]);
        List<string> asked = [];

        log.Ask(new() { Filter = new() { Name = name => { asked.Add(name); return true; } } });

        Assert.Equal(["a", "b"], asked);
    }

    [Fact]
    public void Run_ByError_LeavesOutWhatDidNotFail()
    {
        using LogFolder log = new();
        log.Segment(
            "2026-11-23.jsonl",
            SomeLine.Run(),
            SomeLine.Run(outcome: Outcome.Error, error: "System.IO.IOException"),
            SomeLine.Run(outcome: Outcome.Error, error: "System.IO.IOException"),
            SomeLine.Run(outcome: Outcome.Failed));

        Assert.Equal(
            [("System.IO.IOException", 2L), ("(unknown)", 1L)],
            log.Ask(new() { GroupBy = UsageGroup.Error }).Rows.Select(row => (row.Name, row.Calls)));
    }

    [Fact]
    public void Run_BySourceAndSession_HasARowForEach()
    {
        using LogFolder log = new();
        log.Segment(
            "2026-11-23.jsonl",
            SomeLine.Run(at: "2026-11-23T12:00:00Z", session: "00000000000000bb"),
            SomeLine.Run(at: "2026-11-23T11:00:00Z", session: "00000000000000aa", source: "Contoso.Tools"),
            SomeLine.Run(at: "2026-11-23T13:00:00Z", session: "00000000000000bb"));

        Assert.Equal([("default", 2L), ("Contoso.Tools", 1L)], log.Ask(new() { GroupBy = UsageGroup.Source }).Rows.Select(row => (row.Name, row.Calls)));
        Assert.Equal([("00000000000000aa", 1L), ("00000000000000bb", 2L)], log.Ask(new() { GroupBy = UsageGroup.Session }).Rows.Select(row => (row.Name, row.Calls)));
    }

    [Fact]
    public void Run_ByDay_TakesTheDaysOfTheZone()
    {
        using LogFolder log = new();
        log.Segment(
            "2026-11-23.jsonl",
            SomeLine.Run(at: "2026-11-23T22:59:59.999Z"),
            SomeLine.Run(at: "2026-11-23T23:00:00.000Z"),
            SomeLine.Run(at: "2026-11-24T22:59:59.999Z"));
        TimeZoneInfo plusOne = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(1), null, null);

        Assert.Equal([("2026-11-23", 2L), ("2026-11-24", 1L)], Days(log, TimeZoneInfo.Utc));
        Assert.Equal([("2026-11-23", 1L), ("2026-11-24", 2L)], Days(log, plusOne));
    }

    [Fact]
    public void Run_OfAClockThatJumpedBack_CountsEveryRunOnItsOwnDay()
    {
        using LogFolder log = new();
        log.Segment("2026-11-24.jsonl", SomeLine.Run(at: "2026-11-24T00:00:01Z"), SomeLine.Run(at: "2026-11-21T08:00:00Z"), SomeLine.Run(at: "2026-11-24T00:00:02Z"));
        log.Segment("2026-11-21.jsonl", SomeLine.Run(at: "2026-11-25T00:00:00Z"));

        Assert.Equal([("2026-11-21", 1L), ("2026-11-24", 2L), ("2026-11-25", 1L)], Days(log, TimeZoneInfo.Utc));
        Assert.Equal(1, Assert.Single(log.Ask(new() { Filter = new() { Since = new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero) } }).Rows).Calls);
    }

    [Fact]
    public void Run_OfHugeDurations_StopsAtTheLongestTimeSpan()
    {
        using LogFolder log = new();
        string huge = SomeLine.Run(ms: long.MaxValue / 10_000);
        log.Segment("2026-11-23.jsonl", [.. Enumerable.Repeat(huge, 30)]);

        UsageStatistics row = Assert.Single(log.Ask().Rows);

        Assert.Equal(TimeSpan.MaxValue, row.TotalDuration);
        Assert.Equal(row.Slowest, row.P99);
        Assert.Equal(30, row.Slow);
    }

    [Fact]
    public void Run_PassesOverDamageAndResumesAtTheNextEvent()
    {
        using LogFolder log = new();
        string line = SomeLine.Run();
        log.Segment("2026-11-23.jsonl", "\n", "   \n", "rubbish\n", line[..60] + line, "\0\0\0\n", line, "{\"v\":2}\n", line.Replace("\n", "\r\n", StringComparison.Ordinal));

        StatisticsResult result = log.Ask();

        Assert.Equal(3, Assert.Single(result.Rows).Calls);
        Assert.Equal(2, result.DamagedLines);
    }

    [Fact]
    public void Run_CountsATailWithoutNewlineOnlyOnceItsDayIsOver()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run(), SomeLine.Run().TrimEnd('\n'));

        Assert.Equal(1, log.Ask(now: new DateTimeOffset(2026, 11, 23, 23, 59, 59, TimeSpan.Zero)).Rows.Single().Calls);
        Assert.Equal(2, log.Ask(now: new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero)).Rows.Single().Calls);
    }

    [Fact]
    public void Run_ReadsImportsAndTheirTails()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run()).Import("ab12.jsonl", SomeLine.Run(), SomeLine.Run().TrimEnd('\n'));

        Assert.Equal(3, log.Ask(now: new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero)).Rows.Single().Calls);
    }

    [Fact]
    public void Run_OfAnEmptyHome_HasNoRows()
    {
        using LogFolder log = new();
        Assert.Empty(log.Ask().Rows);
        Assert.Empty(new StatisticsQuery().Run([], CancellationToken.None).Rows);
    }

    [Fact]
    public void Run_NamesAFileThatCannotBeReadAndReadsTheOthers()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run());
        LogFile missing = new(log.Home.EventsFolder + "/2026-11-22.jsonl", 10, TailCounts: true);

        StatisticsResult result = new StatisticsQuery().Run([missing, .. log.Files()], CancellationToken.None);

        Assert.Equal([missing.Path], result.UnreadableFiles);
        Assert.Equal(1, result.Rows.Single().Calls);
    }

    [Fact]
    public void Run_ThatIsStopped_Throws()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run());
        Assert.Throws<OperationCanceledException>(() => new StatisticsQuery().Run(log.Files(), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Run_OfManyLargeSegments_IsWhatThePlainWayGives()
    {
        using LogFolder log = new();
        Random random = new(1);
        for (int day = 1; day <= 4; day++)
        {
            string date = $"2026-11-0{day}";
            StringBuilder lines = new();
            for (int i = 0; i < 16_000; i++)
            {
                lines.Append(SomeLine.Run(
                    "step" + random.Next(5),
                    (decimal)Math.Round(Math.Exp(random.NextDouble() * 10), 3),
                    (Outcome)random.Next(6),
                    $"{date}T{random.Next(24):00}:00:00Z",
                    own: 0.031m));
            }

            log.Segment(date + ".jsonl", Encoding.UTF8.GetBytes(lines.ToString()));
        }

        Assert.True(log.Files().Sum(file => file.Length) > 8 * 1024 * 1024, "A second worker is not paid for by so little.");
        AssertSame(NaiveStatistics.Of(log.Home), log.Ask().Rows);
    }

    [Fact]
    public void Run_OfAnyLog_IsWhatThePlainWayGives() =>
        Gen.OneOf(RandomLines.Whole, RandomLines.Whole, RandomLines.Damaged, RandomLines.Foreign).Array[0, 60].Sample(
            lines =>
            {
                using LogFolder log = new();
                int half = lines.Length / 2;
                log.Segment("2026-11-22.jsonl", [.. lines.Take(half).SelectMany(line => line.Append((byte)'\n'))]);
                log.Segment("2026-11-23.jsonl", [.. lines.Skip(half).SelectMany(line => line.Append((byte)'\n'))]);
                AssertSame(NaiveStatistics.Of(log.Home), log.Ask().Rows);
            },
            iter: 300);

    private static IEnumerable<(string, long)> Days(LogFolder log, TimeZoneInfo zone) =>
        log.Ask(new() { GroupBy = UsageGroup.Day, Zone = zone }).Rows.Select(row => (row.Name, row.Calls));

    private static void AssertSame(IReadOnlyList<UsageStatistics> expected, IReadOnlyList<UsageStatistics> actual) =>
        Assert.Equal(expected.Select(Text), actual.Select(Text));

    private static string Text(UsageStatistics row) => JsonSerializer.Serialize(row);
}
