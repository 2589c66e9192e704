using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using UsageStats.Reports;
using UsageStats.Tests.Statistics;
using Xunit;

namespace UsageStats.Tests.Reports;

public sealed class ReportMarkTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Rest_IsWhatWasRecordedSinceWhateverItsStart()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run("old"), SomeLine.Run("half").TrimEnd('\n'));
        ReportMark.Behind(Noon, ReportMark.Bound(log.Files(Noon)), []).Write(log.Home, ReportFormat.Html);
        File.AppendAllText(Path.Combine(log.Home.EventsFolder, "2026-11-23.jsonl"), "\n" + SomeLine.Run("late", at: "2026-11-23T08:00:00Z"));
        log.Segment("2026-11-21.jsonl", SomeLine.Run("jumped")).Import("ab.jsonl", SomeLine.Run("imported"));

        ReportMark mark = ReportMark.Read(log.Home, ReportFormat.Html)!;

        Assert.Equal(Noon, mark.At);
        Assert.Equal(["half", "imported", "jumped", "late"], Names(log, mark));
    }

    [Fact]
    public void Bound_LeavesWhatIsAppendedMeanwhileToTheNextReport()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run("first"));
        var files = ReportMark.Bound(log.Files(Noon));
        File.AppendAllText(files[0].Path, SomeLine.Run("second"));

        Assert.Equal(["first"], SomeReport.Query.Run(files, CancellationToken.None).Commands.Select(command => command.Row.Name));
        Assert.Equal(["second"], Names(log, ReportMark.Behind(Noon, files, [])));
    }

    [Fact]
    public void Rest_OfAFileThatIsShorterThanItWas_IsAllOfIt()
    {
        using LogFolder log = new();
        log.Segment("2026-11-23.jsonl", SomeLine.Run("a"), SomeLine.Run("b"));
        ReportMark mark = ReportMark.Behind(Noon, ReportMark.Bound(log.Files(Noon)), []);
        log.Segment("2026-11-23.jsonl", SomeLine.Run("c"));

        Assert.Equal(["c"], Names(log, mark));
    }

    [Fact]
    public void Read_WithoutAReport_IsNullAndOfDamageThrows()
    {
        using LogFolder log = new();
        Assert.Null(ReportMark.Read(log.Home, ReportFormat.Csv));
        Directory.CreateDirectory(log.Home.ReportsFolder);
        File.WriteAllText(Path.Combine(log.Home.ReportsFolder, "csv.json"), "{\"at\":3}");
        Assert.Throws<IOException>(() => ReportMark.Read(log.Home, ReportFormat.Csv));
    }

    [Fact]
    public void ARunThatGoesOn_IsCountedOnceByTheReportAfterWhichItsEndIsKnown()
    {
        using LogFolder log = new();
        HashSet<string> over = [];
        log.Segment("2026-11-22.jsonl", SomeLine.Start(1, "killed", "00000000000000bb"), SomeLine.Start(2)).Segment("2026-11-23.jsonl", SomeLine.Run("other"));

        Assert.Equal("other 1", Next(log, over));
        Assert.Equal(string.Empty, Next(log, over));
        over.Add("00000000000000bb");
        Assert.Equal("killed 1 unfinished", Next(log, over));
        File.AppendAllText(Path.Combine(log.Home.EventsFolder, "2026-11-23.jsonl"), SomeLine.End(2));
        over.Add(SomeLine.Session);
        Assert.Equal("deploy 1", Next(log, over));
        Assert.Equal(string.Empty, Next(log, over));
    }

    [Fact]
    public void ARunWhoseStartWasCleared_IsForgotten()
    {
        using LogFolder log = new();
        string start = SomeLine.Start(1);
        log.Segment("2026-11-23.jsonl", start);
        Next(log, []);
        log.Segment("2026-11-23.jsonl", new string(' ', start.Length - 1) + "\n");

        Assert.Equal(string.Empty, Next(log, [SomeLine.Session]));
    }

    // Makes the report since the last one, and moves the mark.
    private static string Next(LogFolder log, HashSet<string> over)
    {
        var files = ReportMark.Bound(log.Files(Noon));
        ReportQuery query = SomeReport.Query with { Last = ReportMark.Read(log.Home, ReportFormat.Html), IsOver = over.Contains };
        UsageReport report = query.Run(files, CancellationToken.None);
        ReportMark.Behind(Noon, files, report.OpenRuns).Write(log.Home, ReportFormat.Html);
        return string.Join(", ", report.Commands.Select(command => $"{command.Row.Name} {command.Row.Calls}" + (command.Row.Unfinished > 0 ? " unfinished" : string.Empty)));
    }

    private static string[] Names(LogFolder log, ReportMark mark) =>
        [.. SomeReport.Query.Run(mark.Rest(ReportMark.Bound(log.Files(Noon))), CancellationToken.None).Commands.Select(command => command.Row.Name).Order(StringComparer.Ordinal)];
}
