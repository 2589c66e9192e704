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
public sealed class GetUsageStatTests : LogReadingTests
{
    [Fact]
    public void Rows_AreTheRunsOfMeasureTrackedCommand()
    {
        SessionResult result = Run("1..3 | & { process { Measure-TrackedCommand deploy { $_ } } } | Out-Null; try { Measure-TrackedCommand deploy { throw 'x' } } catch { }; Get-UsageStat");

        PSObject row = Assert.Single(result.Output);
        Assert.Equal(("deploy", "default", 4L, 3L, 1L), (
            row.Properties["Name"].Value, row.Properties["Source"].Value, row.Properties["Calls"].Value, row.Properties["Successes"].Value, row.Properties["Failures"].Value));
        Assert.Equal(0.75, row.Properties["SuccessRate"].Value);
        Assert.IsType<TimeSpan>(row.Properties["P95"].Value);
        Assert.IsType<DateTimeOffset>(row.Properties["LastUsed"].Value);
        Assert.IsType<TimeSpan>(row.Properties["Overhead"].Value);
    }

    [Theory]
    [InlineData("Get-UsageStat", "Deploy-App Deploy-Web Test-App")]
    [InlineData("Get-UsageStat deploy-*", "Deploy-App Deploy-Web")]
    [InlineData("Get-UsageStat -Name *app, Deploy-Web", "Deploy-App Deploy-Web Test-App")]
    [InlineData("'test-app', 'deploy-web' | Get-UsageStat", "Deploy-Web Test-App")]
    [InlineData("Get-UsageStat -Name [de]*", "Deploy-App Deploy-Web")]
    [InlineData("Get-UsageStat -Source Contoso*", "Test-App")]
    [InlineData("Get-UsageStat -Session 00000000000000bb", "Deploy-Web")]
    [InlineData("Get-UsageStat -Outcome Error, Cancelled", "Deploy-Web Test-App")]
    [InlineData("Get-UsageStat -Since 2026-11-02T00:00:00Z", "Deploy-Web Test-App")]
    [InlineData("Get-UsageStat -Before '2026-11-02T00:00:00Z'", "Deploy-App")]
    [InlineData("Get-UsageStat -Since 2026-11-02T00:00:00Z -Before 2026-11-03T00:00:00Z", "Deploy-Web")]
    [InlineData("Get-UsageStat -Since 36500.00:00:00", "Deploy-App Deploy-Web Test-App")]
    [InlineData("Get-UsageStat -Since ([datetimeoffset]'2026-11-03T00:00:00Z')", "Test-App")]
    [InlineData("Get-UsageStat -GroupBy Source", "default Contoso.Tools")]
    [InlineData("Get-UsageStat -GroupBy Error", "System.IO.IOException")]
    [InlineData("Get-UsageStat -GroupBy Session", "00000000000000aa 00000000000000bb")]
    public void Parameters_ChooseRows(string script, string names)
    {
        Log("2026-11-01", SomeLine.Run("Deploy-App", at: "2026-11-01T12:00:00Z"));
        Log("2026-11-02", SomeLine.Run("Deploy-Web", at: "2026-11-02T12:00:00Z", session: "00000000000000bb", outcome: Outcome.Cancelled));
        Log("2026-11-03", SomeLine.Run("Test-App", at: "2026-11-03T12:00:00Z", source: "Contoso.Tools", outcome: Outcome.Error, error: "System.IO.IOException"));

        Assert.Equal(names, Values(script, "Name"));
    }

    [Theory]
    [InlineData("Get-UsageStat -Since rubbish")]
    [InlineData("Get-UsageStat -Since 7")]
    public void Time_ThatIsNone_IsRefusedWithAnExample(string script)
    {
        ErrorRecord refused = Assert.Single(Run(script).Errors);
        Assert.Equal("ParameterArgumentTransformationError,UsageStats.Cmdlets.GetUsageStatCommand", refused.FullyQualifiedErrorId);
        Assert.Contains("7.00:00:00", refused.Exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_Recorded_IsAWarningWithTheHomeAndAWayOn()
    {
        Assert.Equal(
            $"Nothing is recorded in '{Home}'. Run something with Measure-TrackedCommand {{ ... }} first.",
            Run("Get-UsageStat").Warnings.Single().Message);
        Assert.False(Directory.Exists(Home));
    }

    [Fact]
    public void Nothing_Recorded_WhileTheModeIsOff_IsAWarningThatSaysSo()
    {
        Shell.Run("$env:DO_NOT_TRACK = '1'");
        Assert.Contains("The mode is Off", Run("Get-UsageStat").Warnings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_Matching_IsAWarningWithTheFilters()
    {
        Log("2026-11-23", SomeLine.Run("deploy"), SomeLine.Run("deploy"));

        Assert.Equal(
            $"None of the 2 events in '{Home}' is among the runs of commands with -Name 'x*', 'y', -Outcome Error.",
            Run("Get-UsageStat x*, y -Outcome Error").Warnings.Single().Message);
    }

    [Fact]
    public void Unreadable_Segment_IsAWarningAndTheOthersCount()
    {
        Log("2026-11-23", SomeLine.Run("deploy"));
        Directory.CreateDirectory(Path.Combine(Home, "events", "2026-11-22.jsonl"));
        File.CreateSymbolicLink(Path.Combine(Home, "events", "2026-11-21.jsonl"), Path.Combine(Home, "events", "2026-11-23.jsonl"));

        SessionResult result = Run("Get-UsageStat");

        Assert.Equal(1L, result.Output.Single().Properties["Calls"].Value);
        Assert.Contains("2026-11-21.jsonl' could not be read", result.Warnings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verbose_TellsWhatWasRead()
    {
        Log("2026-11-23", SomeLine.Run("deploy"), "rubbish\n");
        Assert.Equal("1 events read, 1 damaged lines passed over.", Run("Get-UsageStat -Verbose").Verbose.Single().Message);
    }

    [Theory]
    [InlineData("Get-UsageStat -Name dep", "Deploy-App, Deploy-Web, 'deploy it'")]
    [InlineData("Get-UsageStat '", "Deploy-App, Deploy-Web, 'deploy it', 'it''s'")]
    [InlineData("Get-UsageStat *web", "Deploy-Web")]
    [InlineData("Get-UsageEvent -Source c", "Contoso.Tools")]
    [InlineData("Get-UsageEvent -Session ", "00000000000000bb, 00000000000000aa")]
    public void Completion_OffersWhatIsRecordedTheMostUsedFirst(string typed, string expected)
    {
        Log("2026-11-23", SomeLine.Run("Deploy-App"), SomeLine.Run("Deploy-App"), SomeLine.Run("Deploy-App", source: "Contoso.Tools"), SomeLine.Run("Deploy-Web"), SomeLine.Run("Deploy-Web"));
        Log("2026-11-24", SomeLine.Run("deploy it"), SomeLine.Run("it's", at: "2026-11-24T12:00:00Z", session: "00000000000000bb"), SomeLine.Run(name: null));

        CommandCompletion completion = CommandCompletion.CompleteInput(typed, typed.Length, null, PowerShell.Create(Shell.Runspace));

        Assert.Equal(expected, string.Join(", ", completion.CompletionMatches.Select(match => match.CompletionText)));
    }

    [Theory]
    [InlineData("Get-UsageStat -Top 2", "often failing")]
    [InlineData("Get-UsageStat -Slowest 2", "slow failing")]
    [InlineData("Get-UsageStat -MostFailing 5", "failing slow")]
    [InlineData("Get-UsageStat f*, s* -Top 1", "failing")]
    [InlineData("Get-UsageStat -MostFailing 1 -GroupBy Source", "default")]
    [InlineData("(Get-UsageStat -Slowest 1 | Get-UsageEvent)[0]", "slow")]
    public void Ranking_PicksTheRowsThatAreLookedForFirst(string script, string names)
    {
        Log("2026-11-23", [.. Enumerable.Repeat(SomeLine.Run("often"), 5)]);
        Log("2026-11-23", [.. Enumerable.Repeat(SomeLine.Run("failing", 20, Outcome.Error), 3)]);
        Log("2026-11-23", SomeLine.Run("slow", 900, Outcome.Failed), SomeLine.Run("slow", 800));

        Assert.Equal(names, Values(script, "Name"));
    }

    [Fact]
    public void Trend_TellsWhatGotWorseInThePeriodFirst()
    {
        Log("2026-11-23", [.. Enumerable.Range(0, 25).SelectMany(i => new[]
        {
            SomeLine.Run("steady", 10, at: "2026-11-05T12:00:00Z"), SomeLine.Run("steady", 10, at: "2026-11-12T12:00:00Z"),
            SomeLine.Run("slower", 100, at: "2026-11-05T12:00:00Z"), SomeLine.Run("slower", 200, at: "2026-11-12T12:00:00Z"),
            SomeLine.Run("older", 10, at: "2026-10-30T12:00:00Z"),
        })]);

        SessionResult result = Run("Get-UsageStat -Trend -Since 2026-11-08T00:00:00Z -Before 2026-11-15T00:00:00Z");

        Assert.Equal(["slower", "steady"], result.Output.Select(trend => trend.Properties["Name"].Value));
        Assert.Equal(["Slower", "Steady"], result.Output.Select(trend => trend.Properties["Verdict"].Value.ToString()));
        Assert.Equal(25L, result.Output[0].Properties["PreviousCalls"].Value);
    }

    [Fact]
    public void Trend_OfAPeriodThatEndsBeforeItBegins_IsRefused()
    {
        ErrorRecord refused = Assert.Single(Run("Get-UsageStat -Trend -Since 2026-11-08 -Before 2026-11-01").Errors);
        Assert.Equal("PeriodEndsBeforeItBegins,UsageStats.Cmdlets.GetUsageStatCommand", refused.FullyQualifiedErrorId);
    }

    [Fact]
    public void Table_ShowsWhatAPersonReads()
    {
        Log("2026-11-23", SomeLine.Run("Deploy-App", 3_725_000), SomeLine.Run("Deploy-App", 12.34m), SomeLine.Run("Deploy-App", 0.34m, Outcome.Error));
        Log("2026-11-23", SomeLine.Run("Get-Part", source: "Contoso.Tools", ms: 4200, at: "2026-11-21T12:00:00Z"));

        string[] lines = [.. Run("Get-UsageStat | Out-Default").Screen.Where(line => line.Length > 0)];

        Assert.Equal(
            [
                "Name                     Calls Failed   Average       P95 14d",
                "----                     ----- ------   -------       --- ---",
                "Deploy-App                   3      1 20 m 42 s 55 m 53 s .............9",
                "Get-Part (Contoso.Tools)     1      0     4.2 s     4.2 s ...........9..",
            ],
            lines);
    }

    [Fact]
    public void Table_OfDays_HasNoColumnForTheirDays()
    {
        Log("2026-11-23", SomeLine.Run("Deploy-App", 1000), SomeLine.Run("Deploy-App", 3000, Outcome.Error));

        string[] lines = [.. Run("Get-UsageStat -GroupBy Day | Out-Default").Screen.Where(line => line.Length > 0)];

        Assert.Equal("Day        Calls Failed Success Average   P95 Slowest", lines[0]);
        Assert.EndsWith("     2      1  50.0 %   2.0 s 2.9 s   3.0 s", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Table_OfErrors_ShowsTheEndOfALongType()
    {
        Log("2026-11-23", SomeLine.Run(ms: 1000, outcome: Outcome.Error, error: "System.Management.Automation.MethodInvocationException"));

        string[] lines = [.. Run("Get-UsageStat -GroupBy Error | Out-Default").Screen.Where(line => line.Length > 0)];

        Assert.Equal(
            [
                "Error                                        Calls Average 14d",
                "-----                                        ----- ------- ---",
                "…gement.Automation.MethodInvocationException     1   1.0 s .............9",
            ],
            lines);
    }

    [Theory]
    [InlineData("Get-UsageStat", "14d")]
    [InlineData("Get-UsageStat -GroupBy Day", "Slowest")]
    [InlineData("Get-UsageStat -GroupBy Error", "14d")]
    [InlineData("Get-UsageStat -Trend -Since 2026-11-23 -Before 2026-11-24", "Failed Before")]
    public void Table_IsAtMost80ColumnsWide(string script, string lastColumn)
    {
        string name = new('W', 64);
        Log("2026-11-22", SomeLine.Run(name, 86_340_000, Outcome.Error, source: "Contoso.Tools", error: "Contoso." + name, at: "2026-11-22T12:00:00Z"));
        Log("2026-11-23", [.. Enumerable.Repeat(SomeLine.Run(name, 86_340_000, Outcome.Error, source: "Contoso.Tools", error: "Contoso." + name), 20)]);

        SessionResult result = Run(script + " | Out-Default");

        Assert.All(result.Screen, line => Assert.True(line.Length <= 80, line));
        Assert.Contains(result.Screen, line => line.TrimEnd().EndsWith(lastColumn, StringComparison.Ordinal));
    }
}
