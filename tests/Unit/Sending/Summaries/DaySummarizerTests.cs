using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using UsageStats.Events;
using UsageStats.Sending;
using UsageStats.Sending.Summaries;
using Xunit;
using static UsageStats.Tests.Sending.Summaries.Runs;

namespace UsageStats.Tests.Sending.Summaries;

public sealed class DaySummarizerTests
{
    private static readonly DateTime Date = new(2026, 11, 23);
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("a secret of this home");

    [Fact]
    public void Finish_SumsTheDayUpAsAWholeAndByName()
    {
        OutgoingEvent[] day = [.. Enumerable.Range(0, 5).Select(static i => Run(i, 1)), Run(9, 3, "deploy", Outcome.Error, session: "fedcba9876543210")];

        IReadOnlyList<OutgoingEvent> summaries = Summarize(day);

        Assert.Equal(
            [
                "date=2026-11-23, sessions=2, calls=6, successes=5, failures=1, cancellations=0, total_ms=480000, p50_ms=60000, p95_ms=150000, commands=1, events=0",
                "deploy: date=2026-11-23, kind=command, calls=6, successes=5, failures=1, cancellations=0, total_ms=480000, p50_ms=60000, p95_ms=150000",
            ],
            Describe(summaries));
    }

    [Fact]
    public void Finish_OfRareNames_FoldsThemIntoOther()
    {
        OutgoingEvent[] day =
        [
            .. Enumerable.Range(0, 5).Select(static i => Run(i, 1, "often")),
            .. Enumerable.Range(0, 4).Select(static i => Run(i, 1, "rare-" + (i % 2))),
            Other(1, "export:html", "alice"),
            Other(2, "export:html"),
        ];

        IReadOnlyList<OutgoingEvent> summaries = Summarize(day);

        Assert.Equal(
            [
                "date=2026-11-23, sessions=1, calls=9, successes=9, failures=0, cancellations=0, total_ms=540000, p50_ms=60000, p95_ms=60000, commands=3, events=2",
                "often: date=2026-11-23, kind=command, calls=5, successes=5, failures=0, cancellations=0, total_ms=300000, p50_ms=60000, p95_ms=60000",
                "other: date=2026-11-23, kind=command, calls=4, successes=4, failures=0, cancellations=0, total_ms=240000, p50_ms=60000, p95_ms=60000",
                "date=2026-11-23, kind=export:html, calls=1, successes=0, failures=0, cancellations=0",
                "other: date=2026-11-23, kind=export:html, calls=1, successes=0, failures=0, cancellations=0",
            ],
            Describe(summaries));
    }

    [Fact]
    public void Finish_SaysNeitherWhichSessionNorWhatErrorNorWhenInTheDay()
    {
        OutgoingEvent[] day = [.. Enumerable.Range(0, 5).Select(static i => new OutgoingEvent
        {
            Timestamp = At(i),
            Source = "default",
            Event = EventKinds.Command,
            Name = "deploy",
            Outcome = Outcome.Error,
            Error = "System.IO.IOException",
            Session = "0123456789abcdef",
            Properties = [new("size", PropertyValue.From(1L))],
        })];

        Assert.All(Summarize(day), static summary =>
        {
            Assert.Equal((string.Empty, null, Outcome.None, null), (summary.Session, summary.Error, summary.Outcome, summary.Duration));
            Assert.Equal(new DateTimeOffset(2026, 11, 23, 23, 59, 59, 999, TimeSpan.Zero), summary.Timestamp);
            Assert.DoesNotContain(summary.Properties, static property => property.Name == "size");
        });
    }

    [Fact]
    public void Finish_OfADayWithoutEvents_GivesNothing()
    {
        Assert.Empty(Summarize([]));
        Assert.Empty(Summarize([Other(0, EventKinds.SessionStart)]));
    }

    [Fact]
    public void Finish_OfTwoSources_KeepsThemApart() =>
        Assert.Equal(["Contoso.Tools", "default"], Summarize([Run(0), Run(1, source: "Contoso.Tools")]).Select(static summary => summary.Source).Distinct());

    [Fact]
    public void Finish_InAnyOrderOfEvents_GivesTheSameSummaries()
    {
        OutgoingEvent[] day = [.. Enumerable.Range(0, 30).Select(static i => Run(i, i, "name" + (i % 4)))];

        IReadOnlyList<OutgoingEvent> one = Summarize(day);
        IReadOnlyList<OutgoingEvent> other = Summarize([.. day.Reverse()]);

        Assert.Equal(Describe(one), Describe(other));
        Assert.Equal(one.Select(static summary => summary.Id), other.Select(static summary => summary.Id));
    }

    [Fact]
    public void Finish_GivesEachHomeItsOwnIdsAndEachRetryTheSame()
    {
        OutgoingEvent[] day = [Run(0)];
        byte[] otherHome = Encoding.UTF8.GetBytes("a secret of another home");

        string id = Summarize(day)[0].Id;

        Assert.Matches("^[0-9a-f]{12}8[0-9a-f]{3}[89ab][0-9a-f]{15}$", id);
        Assert.Equal(id, Summarize([Run(5), Run(6)])[0].Id);
        Assert.NotEqual(id, Summarize(day, key: otherHome)[0].Id);
        Assert.NotEqual(id, Summarize(day, Date.AddDays(1))[0].Id);
        Assert.NotEqual(id, Summarize(day)[1].Id);
    }

    [Theory]
    [InlineData("2026-11-24T00:59:59.999Z", false)]
    [InlineData("2026-11-24T01:00:00Z", true)]
    [InlineData("2026-11-24T02:30:00+02:00", false)]
    public void IsOver_OnlyAnHourAfterMidnightUtc(string now, bool over) =>
        Assert.Equal(over, DaySummarizer.IsOver(Date, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

    private static IReadOnlyList<OutgoingEvent> Summarize(OutgoingEvent[] events, DateTime? date = null, byte[]? key = null)
    {
        DaySummarizer summarizer = new(date ?? Date, key ?? Key);
        foreach (OutgoingEvent outgoing in events)
        {
            summarizer.Add(outgoing);
        }

        return [.. summarizer.Finish().SelectMany(static unit => unit.Events)];
    }
}
