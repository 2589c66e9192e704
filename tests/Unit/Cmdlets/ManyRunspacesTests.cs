using System;
using System.Linq;
using System.Threading;
using UsageStats.Events;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class ManyRunspacesTests : IDisposable
{
    private const int Runspaces = 16;
    private const int Calls = 1000;

    private readonly TemporaryHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void SixteenRunspaces_LoseNoEventAndShareOneSession()
    {
        PowerShellSession[] sessions = [.. Enumerable.Range(0, Runspaces).Select(_ => new PowerShellSession())];
        RunningScript[] running = [.. sessions.Select((session, i) => session.Start($"for ($i = 0; $i -lt {Calls}; $i++) {{ Measure-TrackedCommand runspace{(char)('a' + i)} {{ 1 }} }}"))];
        foreach (RunningScript script in running)
        {
            Assert.Equal(Calls, script.Wait().Output.Count);
            script.Dispose();
        }

        Array.ForEach(sessions, session => session.Dispose());
        AllThere("runspace");
    }

    [Fact]
    public void SixteenThreads_ThroughTheRecorder_LoseNoEventAndShareOneSession()
    {
        UsageRecorder usage = UsageRecorder.For("Contoso");
        Thread[] threads = [.. Enumerable.Range(0, Runspaces).Select(i => new Thread(() =>
        {
            for (int call = 0; call < Calls; call++)
            {
                usage.Start("thread" + (char)('a' + i)).Complete(call % 2 == 0 ? Outcome.Ok : Outcome.Failed);
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        AllThere("thread");
    }

    private void AllThere(string prefix)
    {
        LoggedEvent[] runs = [.. _home.Commands()];
        Assert.Equal(Runspaces * Calls, runs.Length);
        Assert.Equal(runs.Length, runs.Select(run => run.Id).Distinct().Count());
        Assert.All(runs.GroupBy(run => run.Name), group => Assert.Equal(Calls, group.Count()));
        Assert.Equal(Enumerable.Range(0, Runspaces).Select(i => prefix + (char)('a' + i)), runs.Select(run => run.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(UsageEngine.Current.Session, Assert.Single(_home.Events().Select(one => one.Session).Distinct()));
        Assert.Single(_home.Events(), one => one.Event == EventKinds.SessionStart);
    }
}
