using System;
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

    private static string[] Names(LogFolder log, ReportMark mark) =>
        [.. SomeReport.Query.Run(mark.Rest(ReportMark.Bound(log.Files(Noon))), CancellationToken.None).Commands.Select(command => command.Row.Name).Order(StringComparer.Ordinal)];
}
