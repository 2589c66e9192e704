using System;
using System.IO;
using System.Linq;
using UsageStats.Recording;
using UsageStats.Statistics;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class RecordStartTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void TheStart_IsInTheLogWhileTheBlockRunsAndTheEndNamesIt()
    {
        using (RunningScript running = _session.Start("Measure-TrackedCommand deploy { 'ready'; while (-not $go) { } } -RecordStart"))
        {
            running.WaitForOutput("ready");
            Assert.Equal(["session_start", "command_start"], _home.Events().Select(one => one.Event));
            running.Stop();
        }

        LoggedEvent start = _home.Events()[1];
        LoggedEvent end = _home.Commands().Single();
        Assert.Equal(("deploy", null, null), (start.Name, start.Ms, start.Outcome));
        Assert.Equal(start.Id, end.Start);
        Assert.NotEqual(start.Id, end.Id);
        Assert.Equal((start.Ts, start.Session), (end.Ts, end.Session));
    }

    [Fact]
    public void ARun_OfASessionThatLives_IsNotUnfinished()
    {
        using RunningScript running = _session.Start("Measure-TrackedCommand deploy { 'ready'; while ($true) { } } -RecordStart");
        running.WaitForOutput("ready");

        using PowerShellSession other = new();
        SessionResult asked = other.Run("Get-UsageStat");
        running.Stop();

        Assert.Empty(asked.Output);
    }

    [Fact]
    public void ARun_OfASessionThatIsGone_IsUnfinished()
    {
        _session.Run("Measure-TrackedCommand deploy { 1 } -RecordStart");
        string segment = Directory.GetFiles(Path.Combine(_home.Folder, "events")).Single();
        string start = _home.Lines()[1];

        // A start that another process left before it was killed.
        File.AppendAllText(segment, start.Replace(_home.Events()[1].Session, "00000000000000ff", StringComparison.Ordinal).Replace(_home.Events()[1].Id, "019ab0c11db37abc8def0123456789ab", StringComparison.Ordinal) + "\n");

        UsageStatistics row = (UsageStatistics)_session.Run("Get-UsageStat deploy").Output.Single().BaseObject;
        Assert.Equal((2L, 1L, 1L), (row.Calls, row.Successes, row.Unfinished));
        Assert.Equal(1L, ((UsageSummary)_session.Run("Get-UsageSummary -Since 01:00:00").Output.Single().BaseObject).Unfinished);
    }

    [Fact]
    public void TheSession_IsKnownToLiveAsLongAsItsProcess()
    {
        _session.Run("Measure-TrackedCommand deploy { 1 } -RecordStart");

        Assert.False(new SessionLife(new DataHome(_home.Folder)).IsOver(_home.Events()[0].Session));
    }

    [Fact]
    public void PerItem_EveryItemHasItsStart()
    {
        _session.Run("1..2 | Measure-TrackedCommand item { $_ } -PerItem -RecordStart");

        Assert.Equal(["command_start", "command", "command_start", "command"], _home.Events().Skip(1).Select(one => one.Event));
    }

    [Fact]
    public void Off_LeavesNoStart()
    {
        Environment.SetEnvironmentVariable("USAGESTATS_MODE", "off");

        _session.Run("Measure-TrackedCommand deploy { 1 } -RecordStart");

        Assert.False(Directory.Exists(_home.Folder));
    }
}
