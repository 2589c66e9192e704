using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using UsageStats.Events;
using UsageStats.Sending;
using UsageStats.Sending.Summaries;
using UsageStats.Tests.Support;
using Xunit;
using static UsageStats.Tests.Sending.Summaries.Runs;

namespace UsageStats.Tests.Sending.Summaries;

public sealed class SessionSummarizerTests
{
    private const string OtherSession = "fedcba9876543210";

    [Fact]
    public void Finish_OfAFinishedStretch_SumsItUpAsAWholeAndByName()
    {
        SessionSummaries summaries = Summarize([], At(60),
            Other(0, EventKinds.SessionStart), Run(0, 1), Run(1, 2), Run(3, 3, "build", Outcome.Error), Run(6, 4, "build", Outcome.Cancelled), Other(10, "export:html"));

        SummaryUnit stretch = Assert.Single(summaries.Stretches);
        Assert.Equal(
            [
                "number=1, calls=4, successes=2, failures=1, cancellations=1, total_ms=360000, p50_ms=120000, p95_ms=174000, commands=2, events=1",
                "build: number=1, kind=command, calls=2, successes=0, failures=1, cancellations=1, total_ms=180000, p50_ms=180000, p95_ms=180000",
                "deploy: number=1, kind=command, calls=2, successes=2, failures=0, cancellations=0, total_ms=180000, p50_ms=90000, p95_ms=117000",
                "number=1, kind=export:html, calls=1, successes=0, failures=0, cancellations=0",
            ],
            Describe(stretch.Events));
        OutgoingEvent whole = stretch.Events[0];
        Assert.Equal(("session_summary", Drafts.Session, At(0), TimeSpan.FromMinutes(10)), (whole.Event, whole.Session, whole.Timestamp, whole.Duration));
        Assert.All(stretch.Events.Skip(1), static part => Assert.Null(part.Duration));
    }

    [Theory]
    [InlineData(4.99, 1)]
    [InlineData(5, 2)]
    public void Add_AfterFiveMinutesWithoutEvents_BeginsAnotherStretch(double pause, int stretches) =>
        Assert.Equal(stretches, Summarize([], At(60), Run(0, 1), Run(1 + pause)).Stretches.Count);

    [Fact]
    public void Add_OfALongRun_CountsWhenItEndedAsItWasNotInTheLogBefore()
    {
        // Sent at minute 10, while the long run was under way: it must be in a stretch of its own then and later.
        SessionSummaries during = Summarize([], At(10), Run(0));
        SessionSummaries after = Summarize([], At(60), Run(0), Run(1, 20));

        Assert.Equal(during.Stretches[0].Events.Select(static e => e.Id), after.Stretches[0].Events.Select(static e => e.Id));
        Assert.Equal(2, after.Stretches.Count);
    }

    [Theory]
    [InlineData(4.99, false, 0)]
    [InlineData(5, false, 1)]
    [InlineData(0, true, 1)]
    public void Finish_OfTheLastStretch_WaitsForFiveMinutesOrTheProcesssEnd(double later, bool ended, int stretches)
    {
        SessionSummarizer summarizer = new([], At(later), session => ended && session == Drafts.Session);
        summarizer.Add(Run(0));

        SessionSummaries summaries = summarizer.Finish();

        Assert.Equal((stretches, stretches == 1 ? 1 : 0), (summaries.Stretches.Count, (int)summaries.Settled));
    }

    [Fact]
    public void Finish_OfASessionThatOnlyBegan_GivesNothing()
    {
        SessionSummaries summaries = Summarize([], At(60), Other(0, EventKinds.SessionStart));

        Assert.Empty(summaries.Stretches);
        Assert.Equal(1, summaries.Settled);
    }

    [Fact]
    public void Finish_OfTwoSourcesInOneSession_KeepsThemApart()
    {
        SessionSummaries summaries = Summarize([], At(60), Run(0), Run(1, source: "Contoso.Tools"));

        Assert.Equal(["default", "Contoso.Tools"], summaries.Stretches.Select(static stretch => stretch.Mark.Source));
        Assert.Equal(4, summaries.Stretches.SelectMany(static stretch => stretch.Events).Select(static e => e.Id).Distinct().Count());
    }

    [Fact]
    public void Finish_WithAStretchStillOpen_SettlesOnlyWhatLiesBeforeIt()
    {
        SessionSummaries summaries = Summarize([], At(61), Run(0), Run(59, session: OtherSession), Run(30), Run(60, session: OtherSession));

        Assert.Equal(2, summaries.Stretches.Count);
        Assert.Equal(1, summaries.Settled);
        SummaryMark mark = Assert.Single(summaries.Marks);
        Assert.Equal((Drafts.Session, 2), (mark.Session, mark.Number));
        Assert.NotNull(mark.Last);
    }

    [Fact]
    public void Add_OfEventsThatAMarkCovers_PassesOverThem()
    {
        OutgoingEvent[] log = [Run(59, session: OtherSession), Run(0), Run(30), Run(60, session: OtherSession)];
        SessionSummaries first = Summarize([], At(61), log);

        SessionSummaries second = Summarize(first.Marks, At(62), log);
        SessionSummaries third = Summarize(first.Marks, At(70), [.. log, Run(69)]);

        Assert.Empty(second.Stretches);
        Assert.Equal(first.Marks, second.Marks);
        SummaryUnit stretch = Assert.Single(third.Stretches);
        Assert.Equal((OtherSession, 1), (stretch.Mark.Session, stretch.Mark.Number));
        Assert.Equal(4, third.Settled);
        Assert.All(third.Marks, static mark => Assert.Null(mark.Last));
    }

    [Fact]
    public void Add_AfterTheMarkedEventWasCleared_StillPassesOverWhatWasSent()
    {
        OutgoingEvent[] log = [Run(59, session: OtherSession), Run(0), Run(1), Run(2)];
        SessionSummaries first = Summarize([], At(60), log);

        SessionSummaries second = Summarize(first.Marks, At(70), [log[0], log[1], log[2], Run(20, name: "new")]);

        Assert.Equal(["new"], second.Stretches.Where(static stretch => stretch.Mark.Session == Drafts.Session).SelectMany(static stretch => stretch.Events).Select(static e => e.Name).OfType<string>());
    }

    [Fact]
    public void Finish_LongAfterASessionsLastStretch_ForgetsItsMark()
    {
        IReadOnlyList<SummaryMark> marks = Summarize([], At(60), Run(0)).Marks;

        Assert.Single(Summarize(marks, At(0).AddDays(30)).Marks);
        Assert.Empty(Summarize(marks, At(0).AddDays(32)).Marks);
    }

    [Fact]
    public void Finish_GivesIdsThatFollowFromSessionNumberAndNameAlone()
    {
        // SHA-256 over "session_summary", session, source, number, kind and name, a line each.
        string[] ids = [.. Summarize([], At(60), Run(0), Run(1)).Stretches[0].Events.Select(static e => e.Id)];

        Assert.Equal(["7c4673ace45c8d7293e1df2e59cf5b08", "9631f78509728c9787d7dbb134ca1333"], ids);
        Assert.All(ids, static id => Assert.Matches("^[0-9a-f]{12}8[0-9a-f]{3}[89ab][0-9a-f]{15}$", id));
        Assert.Equal(ids, Summarize([], At(90), Run(2), Run(3, 1, outcome: Outcome.Error)).Stretches[0].Events.Select(static e => e.Id));
    }

    [Fact]
    public void Finish_HoweverOftenItIsAskedAndInterrupted_SendsEveryRunOnceUnderItsOwnId()
    {
        // A step: the clock goes on (or is set back), a run of one of four sessions ends, and a sender gets so many
        // stretches accepted before it dies. 4 of them is all in nearly every case.
        Gen<(int Session, double Pause, double Minutes, int Accepted)> step =
            Gen.Select(Gen.Int[0, 3], Gen.Double[-10, 15], Gen.Double[0, 12], Gen.Int[0, 4], static (session, pause, minutes, accepted) => (session, pause, minutes, accepted));
        step.Array[1, 40].Sample(steps =>
        {
            List<OutgoingEvent> log = [];
            Sink sink = new();
            double now = 0;
            double latest = 0;
            foreach ((int session, double pause, double minutes, int accepted) in steps)
            {
                now += pause;
                latest = Math.Max(latest, now);
                log.Add(Run(now - minutes, minutes, "run" + log.Count, session: "session" + session));
                sink.Send(log, At(now), accepted);
            }

            sink.Send(log, At(latest + 6), int.MaxValue);

            Assert.Equal(log.Count, sink.Cursor);
            Assert.All(sink.Marks, static mark => Assert.Null(mark.Last));
            Assert.Equal(log.Select(static run => run.Name).Order(), sink.Sent.Select(static e => e.Name).OfType<string>().Order());
            Assert.Equal(sink.Sent.Count, sink.Sent.Select(static e => e.Id).Distinct().Count());
        });
    }

    private static SessionSummaries Summarize(IReadOnlyList<SummaryMark> marks, DateTimeOffset now, params OutgoingEvent[] log)
    {
        SessionSummarizer summarizer = new(marks, now, static _ => false);
        foreach (OutgoingEvent outgoing in log)
        {
            summarizer.Add(outgoing);
        }

        return summarizer.Finish();
    }

    /// <summary>A sender of sessions reduced to what it keeps.</summary>
    private sealed class Sink
    {
        public int Cursor { get; private set; }

        public IReadOnlyList<SummaryMark> Marks { get; private set; } = [];

        public List<OutgoingEvent> Sent { get; } = [];

        public void Send(List<OutgoingEvent> log, DateTimeOffset now, int accepted)
        {
            SessionSummaries summaries = Summarize(Marks, now, [.. log.Skip(Cursor)]);
            foreach (SummaryUnit stretch in summaries.Stretches.Take(accepted))
            {
                Sent.AddRange(stretch.Events);
                Marks = SummaryMark.Replace(Marks, stretch.Mark);
            }

            if (summaries.Stretches.Count <= accepted)
            {
                Cursor += (int)summaries.Settled;
                Marks = summaries.Marks;
            }
        }
    }
}
