using System;
using System.Linq;
using System.Management.Automation;
using UsageStats.Statistics;
using UsageStats.Tests.Statistics;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class GetUsageSessionTests : LogReadingTests
{
    [Fact]
    public void ThisProcess_IsASession()
    {
        Run("Measure-TrackedCommand deploy { }; try { Measure-TrackedCommand deploy { throw 'x' } } catch { }");

        PSObject row = Assert.Single(Run("Get-UsageSession (Get-UsageStatus).Session").Output);

        SessionStatistics session = Assert.IsType<SessionStatistics>(row.BaseObject);
        Assert.Equal((2L, 1L), (session.Commands, session.Failures));
        Assert.True(session.End >= session.Start);
        Assert.Equal(["os", "arch", "edition", "version", "host", "interactive", "ci", "agent"], session.Context.Select(property => property.Name));
        Assert.Equal("other", session.Context.Single(property => property.Name == "host").Value.Text);
    }

    [Theory]
    [InlineData("Get-UsageSession", "00000000000000bb 00000000000000aa")]
    [InlineData("Get-UsageSession *aa", "00000000000000aa")]
    [InlineData("Get-UsageSession -Since 2026-11-22T13:00:00Z", "00000000000000aa")]
    [InlineData("Get-UsageSession -Before 2026-11-22T13:00:00Z", "00000000000000bb")]
    public void Parameters_ChooseSessions(string script, string expected)
    {
        Log("2026-11-23", SomeLine.Run(), SomeLine.Run(at: "2026-11-22T12:00:00Z", session: "00000000000000bb"));
        Assert.Equal(expected, Values(script, "Session"));
    }

    [Fact]
    public void Nothing_Matching_IsAWarning()
    {
        Log("2026-11-23", SomeLine.Run());
        Assert.Contains("-Session 'x'", Run("Get-UsageSession x").Warnings.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_IsAtMost120ColumnsWide()
    {
        Log("2026-11-23", SomeLine.Run());
        Assert.All(Run("Get-UsageSession | Out-Default").Screen, line => Assert.True(line.TrimEnd().Length <= 120, line));
    }
}
