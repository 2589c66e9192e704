using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using UsageStats.Events;
using UsageStats.Tests.Statistics;
using UsageStats.Tests.Support;
using UsageStats.Transfer;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class TransferCommandsTests : LogReadingTests
{
    private readonly TemporaryFolder _folder = new();

    public override void Dispose()
    {
        _folder.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("", "a b c")]
    [InlineData("-Name a", "a")]
    [InlineData("-Event cache:*", "c")]
    [InlineData("-Source Contoso.*", "b")]
    [InlineData("-Session *bb", "b")]
    [InlineData("-Since 2026-11-23T12:30:00Z", "b")]
    [InlineData("-Outcome None", "c")]
    public void Export_TakesWhatTheFiltersChoose(string parameters, string names)
    {
        Log(
            "2026-11-23",
            SomeLine.Run("a"),
            SomeLine.Run("b", at: "2026-11-23T13:00:00Z", source: "Contoso.Tools", session: "00000000000000bb"),
            SomeLine.Run("c", kind: "cache:hit", outcome: Outcome.None));
        Run($"Export-UsageEvent '{_folder["log.jsonl"]}' {parameters}");
        string[] lines = File.ReadAllLines(_folder["log.jsonl"]);
        Assert.Equal(names, string.Join(' ', lines.Skip(1).SkipLast(1).Select(line => line.Split("\"name\":\"")[1].Split('"')[0])));
    }

    [Fact]
    public void Import_AnotherHomesExport_IsReadByStatisticsSessionsAndEvents()
    {
        Log("2026-11-23", SomeLine.Run("theirs", session: "00000000000000bb"));
        Run($"Export-UsageEvent '{_folder["log.jsonl.gz"]}'");
        Directory.Delete(Home, recursive: true);
        Log("2026-11-23", SomeLine.Run("ours"));

        ImportResult result = Assert.IsType<ImportResult>(Run($"Import-UsageEvent '{_folder["*.gz"]}'").Output.Single().BaseObject);

        Assert.Equal((_folder["log.jsonl.gz"], 1L, 1L), (result.Path, result.Events, result.Imported));
        Assert.Equal("ours theirs", Values("Get-UsageStat", "Name"));
        Assert.Equal("00000000000000aa 00000000000000bb", Values("Get-UsageSession", "Session"));
        Assert.Equal("ours theirs", Values("Get-UsageEvent", "Name"));
    }

    [Fact]
    public void Import_TakesFilesFromThePipeline()
    {
        File.WriteAllText(_folder["a[1].jsonl"], SomeLine.Run("a"));
        File.WriteAllText(_folder["b.jsonl"], SomeLine.Run("b"));
        Shell["files"] = new object[] { new FileInfo(_folder["a[1].jsonl"]), new FileInfo(_folder["b.jsonl"]) };
        Assert.Equal("1 1", Values($"'{_folder["b.jsonl"]}' | Import-UsageEvent; Import-UsageEvent -LiteralPath '{_folder["a[1].jsonl"]}'", "Imported"));
    }

    [Fact]
    public void Import_OfDamage_IsAnErrorForEachLineThatQuotesNothingOfIt()
    {
        File.WriteAllText(_folder["log.jsonl"], SomeLine.Run("a") + "secret rubbish\n");

        SessionResult result = Run($"Import-UsageEvent '{_folder["log.jsonl"]}'");

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal("DamagedLine,UsageStats.Cmdlets.ImportUsageEventCommand", error.FullyQualifiedErrorId);
        Assert.Equal($"Line 2 of '{_folder["log.jsonl"]}' holds no whole event.", error.ToString());
        Assert.Equal(1L, result.Output.Single().Properties["Imported"].Value);
    }

    [Fact]
    public void Import_OfAFileThatIsNoLog_IsOneErrorAndTheNextIsImported()
    {
        File.WriteAllText(_folder["a.csv"], "Name,Source,Calls\ndeploy,default,3\n");
        File.WriteAllText(_folder["b.jsonl"], SomeLine.Run("b"));

        SessionResult result = Run($"Import-UsageEvent '{_folder["*"]}'");

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal("NotAnEventLog,UsageStats.Cmdlets.ImportUsageEventCommand", error.FullyQualifiedErrorId);
        Assert.Contains("a.csv", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(_folder["b.jsonl"], result.Output.Single().Properties["Path"].Value);
    }

    [Theory]
    [InlineData("Import-UsageEvent none.jsonl", "ImportNotFound")]
    [InlineData("Import-UsageEvent -LiteralPath none.jsonl", "ImportNotFound")]
    [InlineData("Import-UsageEvent env:PATH", "NotAFilePath")]
    public void Import_OfWhatIsNoFile_IsAnErrorAndGoesOn(string script, string id)
    {
        SessionResult result = Run(script + "; 'on'");
        Assert.Equal(id + ",UsageStats.Cmdlets.ImportUsageEventCommand", result.Errors.Single().FullyQualifiedErrorId);
        Assert.Equal("on", result.Output.Single().BaseObject);
    }

    [Fact]
    public void Import_WhileRecordingIsOff_MakesNoFile()
    {
        File.WriteAllText(_folder["log.jsonl"], SomeLine.Run("a"));
        using EnvironmentScope off = new(("USAGESTATS_MODE", "Off"));
        Assert.Equal("ImportNotAllowed,UsageStats.Cmdlets.ImportUsageEventCommand", Run($"Import-UsageEvent '{_folder["log.jsonl"]}'").Errors.Single().FullyQualifiedErrorId);
        Assert.False(Directory.Exists(Home));
    }

    [Fact]
    public void WhatIf_ChangesNothing()
    {
        Log("2026-11-23", SomeLine.Run("a"));
        File.WriteAllText(_folder["in.jsonl"], SomeLine.Run("b"));
        Run($"Export-UsageEvent '{_folder["out.jsonl"]}' -WhatIf; Import-UsageEvent '{_folder["in.jsonl"]}' -WhatIf");
        Assert.False(File.Exists(_folder["out.jsonl"]));
        Assert.False(Directory.Exists(Path.Combine(Home, "imports")));
    }

    [Fact]
    public void Export_OverAFile_NeedsForce()
    {
        Log("2026-11-23", SomeLine.Run("a"));
        File.WriteAllText(_folder["log.jsonl"], "mine");
        Assert.Equal("FileExists,UsageStats.Cmdlets.ExportUsageEventCommand", Run($"Export-UsageEvent '{_folder["log.jsonl"]}'").Errors.Single().FullyQualifiedErrorId);
        Assert.Equal(1L, Run($"Export-UsageEvent '{_folder["log.jsonl"]}' -Force -PassThru").Output.Single().Properties["Events"].Value);
    }

    [Fact]
    public void Clear_Keep_LeavesTheNewestOfLogAndImportsTogether()
    {
        Log("2026-11-22", SomeLine.Run("old", at: "2026-11-22T12:00:00Z"), SomeLine.Run("new", at: "2026-11-22T15:00:00Z"));
        File.WriteAllText(_folder["in.jsonl"], SomeLine.Run("older", at: "2026-11-22T11:00:00Z") + SomeLine.Run("newest", at: "2026-11-22T16:00:00Z"));
        Run($"Import-UsageEvent '{_folder["in.jsonl"]}'; Clear-UsageStat -Keep 2 -Confirm:$false");
        Assert.Equal("new newest", Values("Get-UsageEvent", "Name"));
    }
}
