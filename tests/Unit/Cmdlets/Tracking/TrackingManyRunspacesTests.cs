using System;
using System.IO;
using System.Linq;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets.Tracking;

[Collection(PowerShellTestGroup.Name)]
public sealed class TrackingManyRunspacesTests
{
    private const int Runspaces = 16;
    private const int Calls = 1_000;

    [Theory]
    [InlineData("Get-Plain 1", "Get-Plain")]
    [InlineData("Set-StrictMode -Off", "Set-StrictMode")]
    public void ManyRunspaces_RecordEachCallOnce_UnderTheirOneSession(string call, string name)
    {
        using TemporaryHome home = new();
        string kit = Path.Combine(Repository.Root, "tests", "Tracking", "kit.psm1");
        PowerShellSession[] sessions = [.. Enumerable.Range(0, Runspaces).Select(_ => new PowerShellSession(new SessionOptions { Modules = [kit] }))];
        try
        {
            // Each tracks for a source of its own, which tells the runspaces apart in the log.
            RunningScript[] running = [.. sessions.Select((session, number) => session.Start(
                $"Enable-CommandTracking {name} -Source Runspace{number}; foreach ($i in 1..{Calls}) {{ $null = {call} }}"))];
            Assert.All(running, script => Assert.Empty(script.Wait().Errors));
            Assert.All(running, script => script.Dispose());
        }
        finally
        {
            Array.ForEach(sessions, session => session.Dispose());
        }

        LoggedEvent[] events = [.. home.Commands()];
        Assert.Equal(Runspaces * Calls, events.Length);
        Assert.Equal(Runspaces * Calls, events.Select(entry => entry.Id).Distinct().Count());
        Assert.All(events.GroupBy(entry => entry.Source), ofOne => Assert.Equal(Calls, ofOne.Count()));
        Assert.All(events, entry => Assert.Equal((name, "ok"), (entry.Name, entry.Outcome)));

        // A session is one process, however many runspaces it has.
        Assert.Equal(Assert.Single(home.Events(), entry => entry.Event == "session_start").Session, Assert.Single(events.Select(entry => entry.Session).Distinct()));
    }
}
