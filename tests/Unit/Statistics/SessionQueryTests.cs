using System;
using System.Linq;
using System.Threading;
using UsageStats.Events;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class SessionQueryTests
{
    private const string One = "00000000000000aa";
    private const string Other = "00000000000000bb";

    [Fact]
    public void Run_TellsStartEndCommandsAndFailures()
    {
        using LogFolder log = new();
        EventDraft start = EventDraft.Create("default", EventKinds.SessionStart, Time(0).UtcTicks, One);
        start.Properties = [new("os", PropertyValue.From("linux"))];
        log.Segment(
            "2026-11-23.jsonl",
            SomeLine.Of(start),
            Run(One, 1, Outcome.Error),
            Run(One, 9, Outcome.Ok, ms: 60_000),
            Run(One, 5, Outcome.Cancelled),
            SomeLine.Run(at: Time(6).ToString("O"), session: One, kind: "cache:hit"));

        SessionStatistics session = Assert.Single(Ask(log, new()));

        Assert.Equal((One, Time(0), Time(10), TimeSpan.FromMinutes(10)), (session.Session, session.Start, session.End, session.Duration));
        Assert.Equal((3L, 1L, 5L), (session.Commands, session.Failures, session.Events));
        Assert.Equal(new UsageProperty("os", PropertyValue.From("linux")), Assert.Single(session.Context));
    }

    [Fact]
    public void Run_OfASessionOverSeveralSegments_IsOneRow()
    {
        using LogFolder log = new();
        string filler = string.Concat(Enumerable.Repeat(Run(Other, 0, Outcome.Ok), 30_000));
        for (int day = 20; day < 23; day++)
        {
            log.Segment($"2026-11-{day}.jsonl", Run(One, day, Outcome.Failed), filler);
        }

        SessionStatistics[] sessions = Ask(log, new());

        Assert.Equal([(Other, 90_000L), (One, 3L)], sessions.Select(session => (session.Session, session.Commands)));
        Assert.Equal((Time(20), 3L), (sessions[1].Start, sessions[1].Failures));
    }

    [Theory]
    [InlineData(null, null, "aa bb")]
    [InlineData(6, null, "bb")]
    [InlineData(5, null, "aa bb")]
    [InlineData(null, 7, "aa")]
    [InlineData(6, 7, "")]
    public void Period_TakesSessionsThatLiveInIt(int? since, int? before, string expected)
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", Run(One, 1, Outcome.Ok, ms: 0), Run(One, 5, Outcome.Ok, ms: 0), Run(Other, 7, Outcome.Ok));
        SessionQuery query = new() { Since = since is { } s ? Time(s) : null, Before = before is { } b ? Time(b) : null };

        Assert.Equal(expected, string.Join(' ', Ask(log, query).Select(session => session.Session[^2..])));
        Assert.Empty(Ask(log, query with { Session = _ => false }));
    }

    [Fact]
    public void End_OfARunPastTheCalendar_IsItsEnd()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", Run(One, 1, Outcome.Ok, ms: long.MaxValue / 10_000));
        Assert.Equal(9999, Ask(log, new()).Single().End.Year);
    }

    private static SessionStatistics[] Ask(LogFolder log, SessionQuery query) => [.. query.Run(log.Files(), CancellationToken.None).Sessions];

    private static DateTimeOffset Time(int minute) => new(2026, 11, 23, 12, minute, 0, TimeSpan.Zero);

    private static string Run(string session, int minute, Outcome outcome, decimal ms = 1) =>
        SomeLine.Run(ms: ms, outcome: outcome, at: Time(minute).ToString("O"), session: session);
}
