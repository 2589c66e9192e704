using System;
using System.Linq;
using System.Management.Automation;
using UsageStats.Events;
using UsageStats.Tests.Statistics;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class GetUsageEventTests : LogReadingTests
{
    [Theory]
    [InlineData("Get-UsageEvent", "a b c d")]
    [InlineData("Get-UsageEvent [ab]", "a b")]
    [InlineData("'d', 'c' | Get-UsageEvent", "c d")]
    [InlineData("Get-UsageEvent -Event cache:*", "b")]
    [InlineData("Get-UsageEvent -Outcome Error", "c")]
    [InlineData("Get-UsageEvent -Newest 2", "a d")]
    [InlineData("Get-UsageEvent -Newest 1 -Name b, c", "c")]
    [InlineData("Get-UsageEvent -Since 2026-11-23T12:00:02Z", "a c d")]
    [InlineData("Get-UsageStat | Get-UsageEvent", "a c d")]
    public void Parameters_ChooseEvents(string script, string names)
    {
        Log("2026-11-23", SomeLine.Run("a", at: "2026-11-23T12:00:09Z"), SomeLine.Run("b", at: "2026-11-23T12:00:01Z", kind: "cache:hit"));
        Log("2026-11-24", SomeLine.Run("c", at: "2026-11-23T12:00:02Z", outcome: Outcome.Error), "rubbish\n", SomeLine.Run("d", at: "2026-11-23T12:00:03Z"));

        Assert.Equal(names, Values(script, "Name"));
    }

    [Fact]
    public void Events_StreamBeforeTheLogIsReadToItsEnd()
    {
        Log("2026-11-23", [.. Enumerable.Range(0, 50).Select(i => SomeLine.Run("run" + i))]);

        SessionResult result = Run("foreach ($i in 1) { Get-UsageEvent | & { process { $_.Name; break } } }");

        Assert.Equal("run0", Assert.Single(result.Output).BaseObject);
    }

    [Fact]
    public void Stop_EndsItAtOnce()
    {
        Log("2026-11-23", [.. Enumerable.Range(0, 50).Select(i => SomeLine.Run("run" + i))]);
        using RunningScript running = Shell.Start("Get-UsageEvent | & { process { 'ready'; while ($true) { } } }");

        running.WaitForOutput("ready");

        Assert.IsType<PipelineStoppedException>(running.Stop().Terminating);
        Assert.Equal("run0", Values("Get-UsageEvent run0", "Name"));
    }

    [Fact]
    public void Pending_IsWhatASinkWouldSend()
    {
        Run($"Set-UsageConfiguration -Mode On; Register-UsageSink one File '{Home}-out'; Register-UsageSink two File '{Home}-out'");
        Run("Measure-TrackedCommand a { }; Measure-TrackedCommand b { }");
        Log("2026-11-23", SomeLine.Run("stays"));

        Assert.Equal("a b", Values("Get-UsageEvent -Pending -Event command", "Name"));
        Assert.Equal("b", Values("Get-UsageEvent b -Pending -Sink one", "Name"));
        Assert.Equal("SinkNotFound,UsageStats.Cmdlets.GetUsageEventCommand", Run("Get-UsageEvent -Pending -Sink none").Errors.Single().FullyQualifiedErrorId);
        Assert.Equal("b", Values("Get-UsageEvent -Pending -Newest 1", "Name"));
    }

    [Fact]
    public void Properties_AreTyped()
    {
        Run("Measure-TrackedCommand deploy { } -Property @{ size = 3 }");

        PSObject read = Run("Get-UsageEvent deploy").Output.Single();

        UsageEvent run = Assert.IsType<UsageEvent>(read.BaseObject);
        Assert.Equal(Outcome.Ok, run.Outcome);
        Assert.Equal(3L, Assert.Single(run.Properties).Value.WholeNumber);
    }

    [Fact]
    public void Nothing_Matching_IsAWarningWithTheFilters()
    {
        Log("2026-11-23", SomeLine.Run("deploy"));
        Assert.Equal($"The 1 event in '{Home}' is not among the events with -Event 'x'.", Run("Get-UsageEvent -Event x").Warnings.Single().Message);
    }

    [Fact]
    public void Table_ShowsWhatAPersonReads()
    {
        Log("2026-11-23", SomeLine.Run("Deploy-App", 4200, Outcome.Error, error: "System.IO.IOException"), SomeLine.Run(name: null, ms: null, kind: "cache:hit", outcome: Outcome.None));

        string[] lines = [.. Run("Get-UsageEvent | Out-Default").Screen.Where(line => line.Length > 0)];

        Assert.Equal("Time                Event         Name                      Outcome    Duration Error", lines[0]);
        Assert.EndsWith(" command       Deploy-App                error         4.2 s IOException", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(" cache:hit", lines[3].TrimEnd(), StringComparison.Ordinal);
        Assert.All(lines, line => Assert.True(line.Length <= 120, line));
    }
}
