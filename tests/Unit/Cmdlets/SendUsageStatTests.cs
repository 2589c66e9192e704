using System;
using System.Linq;
using UsageStats.Sending;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Cmdlets;

[Collection(PowerShellTestGroup.Name)]
public sealed class SendUsageStatTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly PowerShellSession _session = new();
    private readonly ScriptedReceiver _receiver = new();

    public SendUsageStatTests()
    {
        Environment.SetEnvironmentVariable("USAGESTATS_MODE", "On");
        _session["endpoint"] = _receiver.Endpoint.AbsoluteUri;
        _session.Run("Register-UsageSink team Json $endpoint");
    }

    public void Dispose()
    {
        _session.Dispose();
        _receiver.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void PreviewRequestAndLedger_HaveTheSameHash()
    {
        _session.Run("1..3 | ForEach-Object { Measure-TrackedCommand { 1 } }");

        BatchPreview preview = (BatchPreview)_session.Run("Send-UsageStat -Preview").Output.Single().BaseObject;
        Assert.Empty(_receiver.Requests);
        SendResult sent = (SendResult)_session.Run("Send-UsageStat -PassThru").Output.Single().BaseObject;
        LedgerEntry entry = (LedgerEntry)_session.Run("Get-UsageLedger").Output.Single().BaseObject;

        ReceivedRequest request = Assert.Single(_receiver.Requests);
        Assert.Equal(preview.Body, request.Text);
        Assert.Equal((preview.Sha256, preview.Batch), (entry.Sha256, entry.Batch));
        Assert.Equal(preview.Batch, request.Batch);
        Assert.Equal((SendStatus.Done, 4), (sent.Status, sent.Sent));
        Assert.Equal(BatchStatus.Accepted, entry.Status);
    }

    [Theory]
    [InlineData("On", "no event is pending")]
    [InlineData("Local", "the mode is 'Local'")]
    public void Preview_OfNothing_SaysWhy(string mode, string why)
    {
        Environment.SetEnvironmentVariable("USAGESTATS_MODE", mode);

        SessionResult result = _session.Run("Send-UsageStat -Preview");

        Assert.Empty(result.Output);
        Assert.Contains(why, Assert.Single(result.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Send_WithoutConsent_IsAnErrorThatNothingOverrides()
    {
        _session.Run("Measure-TrackedCommand { 1 }");
        Environment.SetEnvironmentVariable("USAGESTATS_MODE", "Local");

        Assert.Equal("SendingNotAllowed,UsageStats.Cmdlets.SendUsageStatCommand", _session.Run("Send-UsageStat -Force").Errors.Single().FullyQualifiedErrorId);
        Assert.Empty(_receiver.Requests);
    }

    [Fact]
    public void Send_ThatFails_IsAnErrorAndWithErrorActionStopATerminatingOne()
    {
        _receiver.Then(Replies.Status(503), Replies.Status(503));
        _session.Run("Measure-TrackedCommand { 1 }");

        Assert.Equal("SendingFailed,UsageStats.Cmdlets.SendUsageStatCommand", _session.Run("Send-UsageStat").Errors.Single().FullyQualifiedErrorId);
        Assert.Equal("SinkResting,UsageStats.Cmdlets.SendUsageStatCommand", _session.Run("Send-UsageStat").Errors.Single().FullyQualifiedErrorId);
        Assert.NotNull(_session.Run("Send-UsageStat -Force -ErrorAction Stop").Terminating);
        SessionResult forced = _session.Run("Send-UsageStat -Force -PassThru");
        Assert.Empty(forced.Errors);
        Assert.Equal(SendStatus.Done, ((SendResult)forced.Output.Single().BaseObject).Status);
    }

    [Fact]
    public void Send_WithoutPassThru_GivesNoOutput()
    {
        _session.Run("Measure-TrackedCommand { 1 }");

        Assert.Empty(_session.Run("Send-UsageStat").Output);
        Assert.Single(_receiver.Requests);
    }

    [Fact]
    public void Send_InThePast_IsSeenInTheSinksView()
    {
        _session.Run("Measure-TrackedCommand { 1 }; Send-UsageStat");

        UsageSink sink = (UsageSink)_session.Run("Get-UsageSink").Output.Single().BaseObject;

        Assert.Equal(2, sink.Sent);
        Assert.NotNull(sink.LastSuccess);
    }

    [Fact]
    public void Send_WhileTheReceiverIsSilent_IsStoppedByCtrlC()
    {
        _receiver.Then(Replies.Silence);
        _session.Run("Measure-TrackedCommand { 1 }");
        using RunningScript running = _session.Start("'sending'; Send-UsageStat");
        running.WaitForOutput("sending");
        while (_receiver.Requests.Count == 0)
        {
            System.Threading.Thread.Yield();
        }

        Assert.IsType<System.Management.Automation.PipelineStoppedException>(running.Stop().Terminating);
        Assert.Equal(BatchStatus.Unknown, ((LedgerEntry)_session.Run("Get-UsageLedger").Output.Single().BaseObject).Status);
    }
}
