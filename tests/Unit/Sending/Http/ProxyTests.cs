using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sending.Http;

/// <summary>The system's proxy, in a process of its own: .NET looks for it once.</summary>
public sealed class ProxyTests : IDisposable
{
    private const string Target = "http://localhost:9/events";

    private readonly SendingHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void Send_WithASystemProxy_GoesThroughIt()
    {
        using ScriptedReceiver proxy = new();
        _home.Register(new Uri(Target));
        IReadOnlyList<string> ids = _home.Record(3);

        SendBy(proxy, () => _home.State.Sent == ids.Count);

        Assert.Equal(Target, Assert.Single(proxy.Requests).Target);
        Assert.Equal(ids, proxy.Ids);
    }

    [Fact]
    public void Send_WhenTheProxyWantsOtherCredentials_PausesAndSaysSo()
    {
        using ScriptedReceiver proxy = new([.. Enumerable.Repeat(Replies.Status(407), 10)]);
        _home.Register(new Uri(Target));
        _home.Record(3);

        SendBy(proxy, () => _home.State.Paused is not null);

        Assert.Contains("407", _home.State.Paused, StringComparison.Ordinal);
        Assert.Equal(0, _home.State.Sent);
    }

    private void SendBy(ScriptedReceiver proxy, Func<bool> until)
    {
        ProcessStartInfo start = new("dotnet") { UseShellExecute = false, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "UsageStats.Torture.dll"));
        start.ArgumentList.Add("send");
        start.Environment[DataHomeLocation.Variable] = _home.Home.Root;
        start.Environment["USAGESTATS_MODE"] = "On";
        start.Environment["http_proxy"] = $"http://127.0.0.1:{proxy.Endpoint.Port}";
        foreach (string variable in (string[])["DO_NOT_TRACK", "USAGESTATS_OPTOUT", "no_proxy", "NO_PROXY"])
        {
            start.Environment.Remove(variable);
        }

        using Process sender = Process.Start(start)!;
        try
        {
            Assert.True(SpinWait.SpinUntil(until, TimeSpan.FromMinutes(1)));
        }
        finally
        {
            sender.Kill();
            sender.WaitForExit();
        }
    }
}
