using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using CsCheck;
using UsageStats.Events;
using UsageStats.Reports;
using UsageStats.Statistics;
using UsageStats.Tests.Statistics;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Reports;

public sealed class ReportQueryTests
{
    [Fact]
    public void Run_CountsRunsThatNeverCameBack()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run(), SomeLine.Run(kind: EventKinds.CommandStart, outcome: Outcome.None, ms: null));

        UsageReport report = SomeReport.Of(log, SomeReport.Query with { IsOver = _ => true });

        Assert.Equal((2L, 1L, 1L), (report.Summary!.Calls, report.Summary.Successes, report.Summary.Unfinished));
        Assert.Contains("1 never came back", ReportWriter.Write(report, ReportFormat.Markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OfAnyLog_AgreesWithThePlainWay() =>
        Gen.OneOf(RandomLines.Whole, RandomLines.Whole, RandomLines.Damaged).Array[0, 60].Sample(
            lines =>
            {
                using LogFolder log = new();
                log.Segment("2026-11-23.jsonl", [.. lines.SelectMany(line => line.Append((byte)'\n'))]);
                UsageEvent[] runs = [.. Events(log).Where(one => one.Event == EventKinds.Command)];

                UsageReport report = SomeReport.Of(log);

                Assert.Equal(JsonSerializer.Serialize(NaiveStatistics.Of(log.Home)), JsonSerializer.Serialize(report.Commands.Select(command => command.Row)));
                Assert.Equal(
                    runs.GroupBy(run => run.Timestamp.UtcDateTime.Date).OrderBy(day => day.Key).Select(day => (day.Key, day.LongCount(), day.LongCount(IsFailure), day.LongCount(run => run.Outcome == Outcome.Cancelled))),
                    report.Days.Select(day => (day.Date, day.Calls, day.Failures, day.Cancellations)));
                Assert.All(Enum.GetValues<Outcome>(), outcome => Assert.Equal(runs.Count(run => run.Outcome == outcome), report.Outcomes[outcome]));
                Assert.Equal(
                    runs.Where(IsFailure).GroupBy(run => string.IsNullOrEmpty(run.Error) ? "(unknown)" : run.Error).Select(type => (type.Key, type.LongCount())).Order(),
                    report.Errors.Select(error => (error.Type, error.Runs)).Order());
                Assert.Equal(
                    runs.Where(run => run.Outcome != Outcome.Cancelled && run.Duration is not null).Select(run => run.Duration).OrderDescending().Take(20),
                    report.Slowest.Select(run => run.Duration));
                Assert.Equal(
                    runs.Where(IsFailure).Select(run => run.Timestamp).OrderDescending().Take(20),
                    report.LatestFailures.Select(run => run.Start));
                Assert.All(report.Commands, command => Assert.Equal(command.Row.Fast + command.Row.Medium + command.Row.Slow, Enumerable.Range(0, DurationHistogram.Bins).Sum(bin => command.Spread[bin])));
            },
            iter: 200);

    [Fact]
    public void Run_OfManySegments_IsTheSameWhateverReadsWhich()
    {
        using LogFolder log = new();
        Random random = new(7);
        for (int day = 1; day <= 4; day++)
        {
            StringBuilder lines = new();
            for (int i = 0; i < 12_000; i++)
            {
                lines.Append(SomeLine.Run("step" + random.Next(5), random.Next(2000), (Outcome)random.Next(1, 6), $"2026-11-0{day}T{random.Next(24):00}:00:00Z", error: "E" + random.Next(3)));
            }

            log.Segment($"2026-11-0{day}.jsonl", Encoding.UTF8.GetBytes(lines.ToString()));
        }

        string[] texts = [.. Enumerable.Range(0, 3).Select(_ => ReportWriter.Write(SomeReport.Of(log), ReportFormat.Json))];

        Assert.Single(texts.Distinct());
    }

    [Fact]
    public void Run_NamesTheCommandThatHasAnErrorMostOften()
    {
        UsageReport report = SomeReport.Of(
            SomeLine.Run("a", outcome: Outcome.Error, error: "E"),
            SomeLine.Run("b", outcome: Outcome.Error, error: "E", at: "2026-11-23T13:00:00Z"),
            SomeLine.Run("B", outcome: Outcome.Failed, error: "E"));

        Assert.Equal([new ReportError("E", 3, "B", 2, new DateTimeOffset(2026, 11, 23, 13, 0, 0, TimeSpan.Zero))], report.Errors);
    }

    [Fact]
    public void Run_TakesASessionsContextFromItsStartWhateverTheFilter()
    {
        using LogFolder log = new();
        EventDraft start = EventDraft.Create("default", EventKinds.SessionStart, Drafts.Start.UtcTicks, SomeLine.Session);
        start.Properties = [new UsageProperty("os", PropertyValue.From("linux"))];
        log.Segment("2026-11-23.jsonl", SomeLine.Of(start), SomeLine.Run("a"), SomeLine.Run("b", session: "00000000000000bb"));

        UsageReport report = SomeReport.Of(log, SomeReport.Query with { Filter = new EventFilter { Name = name => name == "a" } });

        SessionStatistics session = Assert.Single(report.Sessions);
        Assert.Equal((SomeLine.Session, 1L, "linux"), (session.Session, session.Commands, session.Context.Single().Value.Text));
    }

    [Fact]
    public void Run_ThatNeverCameBack_IsACallOfItsDayAndStandsOut()
    {
        using LogFolder log = new();
        EventDraft start = EventDraft.Create("default", EventKinds.CommandStart, Drafts.Start.UtcTicks, SomeLine.Session);
        start.Name = "hung";
        log.Segment("2026-11-23.jsonl", SomeLine.Of(start), SomeLine.Run("hung"));

        UsageReport report = SomeReport.Of(log, SomeReport.Query with { IsOver = _ => true });

        Assert.Equal((2L, 1L, 1L), (report.Days[0].Calls, report.Days[0].Unfinished, report.Days[0].Others));
        Assert.False(report.Commands[0].IsQuiet);
        Assert.Contains("never came back in 1 of 2 runs", ReportWriter.Write(report, ReportFormat.Html), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_CountsWhatIsMissing()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run("(redacted)"), "rubbish\n");
        LogFile missing = new(log.Home.EventsFolder + "/2026-11-22.jsonl", 10, TailCounts: true);

        ReportLosses losses = SomeReport.Query.Run([missing, .. log.Files(SomeReport.Created)], CancellationToken.None).Losses;

        Assert.Equal((1L, 1, 1L), (losses.DamagedLines, losses.UnreadableFiles, losses.RedactedNames));
    }

    [Fact]
    public void Run_TellsHowFarItIs()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", [.. Enumerable.Repeat(SomeLine.Run(), 10_000)]);
        List<long> told = [];

        SomeReport.Query.Run(log.Files(SomeReport.Created), CancellationToken.None, told.Add);

        Assert.Equal(log.Files()[0].Length, told.Sum());
        Assert.True(told.Count > 2, "A large file is told of more than once.");
    }

    private static bool IsFailure(UsageEvent run) => run.Outcome is Outcome.Failed or Outcome.Error;

    private static IEnumerable<UsageEvent> Events(LogFolder log) => new EventStream(log.Files(SomeReport.Created), EventFilter.All).Read(CancellationToken.None);
}
