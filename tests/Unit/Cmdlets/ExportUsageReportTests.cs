using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using UsageStats.Events;
using UsageStats.Tests.Statistics;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class ExportUsageReportTests : LogReadingTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("usagestats-test-").FullName;

    [Theory]
    [InlineData("report.html", "", "<!doctype html>")]
    [InlineData("report.md", "", "## Usage report")]
    [InlineData("report.csv", "", "Name,Source,")]
    [InlineData("report.json", "", "{")]
    [InlineData("report", "", "<!doctype html>")]
    [InlineData("report.HTM", "", "<!doctype html>")]
    [InlineData("report.txt", "-Format Markdown", "## Usage report")]
    public void Format_IsWhatTheExtensionSaysOrTheParameter(string name, string parameters, string start)
    {
        Log("2026-11-23", SomeLine.Run("deploy"));
        SessionResult result = Run($"Export-UsageReport '{In(name)}' {parameters}");
        Assert.Empty(result.Output);
        Assert.StartsWith(start, File.ReadAllText(In(name)), StringComparison.Ordinal);
    }

    [Fact]
    public void PassThru_WritesTheFile()
    {
        Log("2026-11-23", SomeLine.Run("deploy"));
        FileInfo file = Assert.IsType<FileInfo>(Run($"Export-UsageReport '{In("a.csv")}' -PassThru").Output.Single().BaseObject);
        Assert.Equal((In("a.csv"), true), (file.FullName, file.Length > 0));
    }

    [Fact]
    public void File_ThatHoldsSomething_IsReplacedByForceOnly()
    {
        Log("2026-11-23", SomeLine.Run("deploy"));
        File.WriteAllText(In("a.csv"), "mine");

        ErrorRecord failure = Run($"Export-UsageReport '{In("a.csv")}'").Errors.Single();
        Assert.Equal("FileExists,UsageStats.Cmdlets.ExportUsageReportCommand", failure.FullyQualifiedErrorId);
        Assert.Equal("mine", File.ReadAllText(In("a.csv")));

        Run($"Export-UsageReport '{In("a.csv")}' -Force");
        Assert.StartsWith("Name,", File.ReadAllText(In("a.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void File_ThatIsEmpty_IsFilled()
    {
        File.WriteAllText(In("summary.md"), string.Empty);
        Log("2026-11-23", SomeLine.Run("deploy"));
        Run($"Export-UsageReport '{In("summary.md")}'");
        Assert.NotEmpty(File.ReadAllText(In("summary.md")));
    }

    [Theory]
    [InlineData("none/a.html", "FolderNotFound")]
    [InlineData("", "TargetIsFolder")]
    [InlineData("env:x", "NotAFilePath")]
    public void Path_ThatCannotBeWritten_IsAnErrorBeforeAnythingIsRead(string path, string id)
    {
        string target = path.Contains(':', StringComparison.Ordinal) ? path : In(path);
        ErrorRecord failure = Run($"Export-UsageReport '{target}'").Errors.Single();
        Assert.Equal(id + ",UsageStats.Cmdlets.ExportUsageReportCommand", failure.FullyQualifiedErrorId);
        Assert.NotEmpty(failure.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void Extension_ThatSaysNoFormat_IsAnErrorThatListsThoseThatDo()
    {
        Log("2026-11-23", SomeLine.Run("deploy"));

        ErrorRecord failure = Run($"Export-UsageReport '{In("a.xlsx")}'").Errors.Single();

        Assert.Equal("UnknownReportExtension,UsageStats.Cmdlets.ExportUsageReportCommand", failure.FullyQualifiedErrorId);
        Assert.Equal("'.xlsx' is no extension of a report; those that say a format are .html, .htm, .md, .markdown, .csv and .json.", failure.Exception.Message);
        Assert.Contains("-Format", failure.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.False(File.Exists(In("a.xlsx")));
    }

    [Fact]
    public void WhatIf_WritesNothing()
    {
        Log("2026-11-23", SomeLine.Run("deploy"));
        Run($"Export-UsageReport '{In("a.html")}' -WhatIf");
        Assert.False(File.Exists(In("a.html")));
        Assert.False(Directory.Exists(Path.Combine(Home, "reports")));
    }

    [Theory]
    [InlineData("-Name a", "a")]
    [InlineData("-Source Contoso.*", "b")]
    [InlineData("-Since 2026-11-23T12:30:00Z", "b c")]
    [InlineData("-Before 2026-11-23T12:30:00Z", "a")]
    public void Filters_ChooseRuns(string parameters, string names)
    {
        Log("2026-11-23", SomeLine.Run("a"), SomeLine.Run("b", at: "2026-11-23T13:00:00Z", source: "Contoso.Tools"), SomeLine.Run("c", at: "2026-11-23T14:00:00Z"));
        Run($"Export-UsageReport '{In("a.csv")}' {parameters}");
        Assert.Equal(names, Names("a.csv"));
    }

    [Fact]
    public void LastReport_BeginsWhereTheLastOfItsFormatEnded()
    {
        Log("2026-11-23", SomeLine.Run("a"));
        Run($"Export-UsageReport '{In("1.csv")}' -Since LastReport");
        Run($"Export-UsageReport '{In("part.csv")}' -Name x -WarningAction SilentlyContinue");
        Log("2026-11-23", SomeLine.Run("b", at: "2026-11-01T00:00:00Z"));
        Run($"Export-UsageReport '{In("2.csv")}' -Since lastreport");
        Run($"Export-UsageReport '{In("1.json")}' -Since LastReport");
        SessionResult third = Run($"Export-UsageReport '{In("3.csv")}' -Since LastReport");

        Assert.Equal(("a", "b", string.Empty), (Names("1.csv"), Names("2.csv"), Names("3.csv")));
        Assert.Contains("\"name\": \"a\"", File.ReadAllText(In("1.json")), StringComparison.Ordinal);
        Assert.Contains("Nothing was recorded since the last report", third.Warnings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_Recorded_IsAPageThatSaysSoAndAWarning()
    {
        SessionResult result = Run($"Export-UsageReport '{In("a.html")}'");
        Assert.Contains("Nothing has been recorded yet.", result.Warnings.Single().Message, StringComparison.Ordinal);
        Assert.Contains("There is nothing to show", File.ReadAllText(In("a.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Off_StillReportsAndMakesNothingInTheHome()
    {
        using EnvironmentScope off = new(("USAGESTATS_MODE", "Off"));
        Run($"Export-UsageReport '{In("a.html")}'");
        Assert.Contains("Recording is off", File.ReadAllText(In("a.html")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Home));
    }

    [Fact]
    public void Report_HoldsNoPathOfThisMachine()
    {
        Log("2026-11-23", SomeLine.Run("deploy", outcome: Outcome.Error), "rubbish\n");
        foreach (string name in new[] { "a.html", "a.md", "a.csv", "a.json" })
        {
            Run($"Export-UsageReport '{In(name)}'");
            Assert.DoesNotContain(Home, File.ReadAllText(In(name)), StringComparison.Ordinal);
        }
    }

    public override void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    private string In(string name) => Path.Combine(_folder, name);

    private string Names(string name) =>
        string.Join(' ', File.ReadAllLines(In(name)).Skip(1).Select(line => line.Split('"')[1]).Order(StringComparer.Ordinal));
}
