using System;
using System.Linq;
using UsageStats.Events;
using UsageStats.Statistics;
using UsageStats.Tests.Statistics;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class GetUsageSummaryTests : LogReadingTests
{
    [Fact]
    public void Default_IsThisSession()
    {
        Log("2026-11-22", SomeLine.Run());
        Run("Measure-TrackedCommand deploy { }; Measure-TrackedCommand test { }");

        UsageSummary summary = Assert.IsType<UsageSummary>(Run("Get-UsageSummary").Output.Single().BaseObject);

        Assert.Equal((2, 2L), (summary.Commands, summary.Calls));
    }

    [Theory]
    [InlineData("Get-UsageSummary *aa", 1)]
    [InlineData("Get-UsageSummary -Since 2026-01-01", 2)]
    [InlineData("Get-UsageSummary -Before 2026-11-23", 1)]
    public void Parameters_ChooseASessionOrAPeriod(string script, long calls)
    {
        Log("2026-11-23", SomeLine.Run(), SomeLine.Run(at: "2026-11-21T12:00:00Z", session: "00000000000000bb"));
        Assert.Equal(calls, Run(script).Output.Single().Properties["Calls"].Value);
    }

    [Fact]
    public void Nothing_InThisSession_IsAWarningThatNamesIt()
    {
        Log("2026-11-23", SomeLine.Run());

        SessionResult result = Run("Get-UsageSummary");

        Assert.Empty(result.Output);
        Assert.Contains("-Session '", result.Warnings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void View_IsAFewLines()
    {
        Log("2026-11-23", SomeLine.Run("Deploy-App", 1000), SomeLine.Run("Deploy-App", 8000, Outcome.Error), SomeLine.Run("Test-App", 3000), SomeLine.Run("Test-App", outcome: Outcome.Cancelled));

        string[] lines = [.. Run("Get-UsageSummary * | Out-Default").Screen.Where(line => line.Length > 0)];

        Assert.Equal(
            [
                "4 calls of 2 commands: 66.7 % succeeded, 1 failed, 1 cancelled",
                "average 4.0 s, slowest 8.0 s (Deploy-App), in all 12.0 s",
                "33.3 % fast (up to 2.0 s), 33.3 % medium (up to 5.0 s), 33.3 % slow",
            ],
            lines);
    }

    [Fact]
    public void View_OfOneCall_SpeaksOfOne()
    {
        Log("2026-11-23", SomeLine.Run("Deploy-App", 1000));
        Assert.StartsWith("1 call of 1 command: ", Run("Get-UsageSummary * | Out-Default").Screen.First(line => line.Length > 0), StringComparison.Ordinal);
    }
}
