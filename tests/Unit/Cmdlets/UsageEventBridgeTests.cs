using System;
using System.IO;
using System.Linq;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class UsageEventBridgeTests : IDisposable
{
    // What New-Event does, in the thread that raises it; the engine's package has no New-Event.
    private const string Raise = "function Raise($data) { $null = $ExecutionContext.Events.GenerateEvent('UsageStats', $null, @(), [psobject]$data, $true, $false) }\n";

    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void WhileItIsOn_EventsOfTheBusAreRecorded()
    {
        _session.Run(Raise + """
            Raise @{ Event = 'before' }
            Enable-UsageEventBridge
            Raise @{ Event = 'deployed'; Name = 'site'; Property = @{ size = 3 }; Duration = '2 s'; Outcome = 'Failed'; Source = 'Contoso'; ErrorType = 'System.IO.IOException' }
            Raise ([pscustomobject]@{ Event = 'built'; Once = $true })
            Raise ([pscustomobject]@{ Event = 'built'; Once = $true })
            Raise 'started'
            Disable-UsageEventBridge
            Raise @{ Event = 'after' }
            """);

        LoggedEvent[] added = [.. _home.Events().Where(one => one.Event != "session_start")];
        Assert.Equal(["deployed", "built", "started"], added.Select(one => one.Event));
        Assert.Equal(("site", "Contoso", 2000.0, "failed", "System.IO.IOException"), (added[0].Name, added[0].Source, added[0].Ms, added[0].Outcome, added[0].Error));
        Assert.Equal(3, added[0].Properties!["size"].GetInt32());
    }

    [Fact]
    public void Enable_Twice_RecordsOnce()
    {
        _session.Run(Raise + "Enable-UsageEventBridge; Enable-UsageEventBridge; Raise 'started'");

        Assert.Single(_home.Events(), one => one.Event == "started");
    }

    [Theory]
    [InlineData("Disable-UsageEventBridge; Disable-UsageEventBridge")]
    [InlineData("Remove-Module UsageStats")]
    public void Off_LeavesNothingBehind_NorTouchesWhatOthersSubscribed(string off)
    {
        SessionResult result = _session.Run("""
            $bus = $ExecutionContext.Events
            $null = $bus.SubscribeEvent($null, $null, 'UsageStats', $null, { }, $false, $false)
            Enable-UsageEventBridge
            @($bus.Subscribers).Count
            """ + "\n" + off + "\n@($bus.Subscribers).Count; @($bus.ReceivedEvents).Count");

        Assert.Equal(["2", "1", "0"], result.Output.Select(item => item.ToString()));
    }

    [Theory]
    [InlineData("@{ Name = 'no kind' }")]
    [InlineData("@{ Event = 'session_start' }")]
    [InlineData("@{ Event = 'fine'; Source = 'no source' }")]
    [InlineData("@{ Event = 'fine'; Duration = 15 }")]
    [InlineData("@{ Event = 'fine'; Outcome = 'Splendid' }")]
    [InlineData("@{ Event = 'fine'; ErrorType = 'The disk is full.' }")]
    [InlineData("@{ Event = 'fine'; Property = 3 }")]
    [InlineData("@{ Event = 'fine'; Colour = 'red' }")]
    [InlineData("42")]
    [InlineData("$null")]
    public void WhatIsNoUsageEvent_IsLeftOutAndTheStatusSaysWhy(string data)
    {
        SessionResult result = _session.Run(Raise + "Enable-UsageEventBridge; $before = (Get-UsageStatus).Failed; Raise " + data + "; (Get-UsageStatus).Failed - $before; (Get-UsageStatus).LastFailure");

        Assert.Empty(result.Errors);
        Assert.Equal("1", result.Output[0].ToString());
        Assert.Contains("An engine event was not recorded.", result.Output[1].ToString(), StringComparison.Ordinal);
        Assert.Empty(_home.Lines());
    }

    [Fact]
    public void Off_ByTheUser_RecordsNothing()
    {
        Environment.SetEnvironmentVariable("USAGESTATS_MODE", "off");

        _session.Run(Raise + "Enable-UsageEventBridge; Raise 'started'");

        Assert.False(Directory.Exists(_home.Folder));
    }

    [Theory]
    [InlineData("Enable-UsageEventBridge -WhatIf", "0")]
    [InlineData("Enable-UsageEventBridge; Disable-UsageEventBridge -WhatIf", "1")]
    public void WhatIf_ChangesNothing(string script, string subscribers) =>
        Assert.Equal(subscribers, Assert.Single(_session.Run(script + "; @($ExecutionContext.Events.Subscribers).Count").Output).ToString());
}
