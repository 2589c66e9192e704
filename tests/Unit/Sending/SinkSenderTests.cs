using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Privacy;
using UsageStats.Sending;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sending;

public sealed class SinkSenderTests : IDisposable
{
    private readonly SendingHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Send_DeliversEveryEventOnceInBatchesOfAHundred()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint);
        var ids = _home.Record(250);

        SendResult result = await _home.SendAsync();

        Assert.Equal((SendStatus.Done, 250, 3, 0), (result.Status, result.Sent, result.Batches, result.Pending));
        Assert.Equal(ids, receiver.Ids);
        Assert.Equal([100, 100, 50], receiver.Requests.Select(request => request.Ids().Count));
    }

    [Fact]
    public async Task Send_WithNothingNew_MakesNoRequest()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint);
        _home.Record(3);
        await _home.SendAsync();

        SendResult again = await _home.SendAsync();

        Assert.Equal((SendStatus.Done, 0), (again.Status, again.Sent));
        Assert.Single(receiver.Requests);
    }

    [Fact]
    public async Task Send_LeavesOutWhatWasNotRecordedInModeOn()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint);
        _home.Record(5, send: false);
        var ids = _home.Record(2);
        _home.Record(5, send: false);

        await _home.SendAsync();

        Assert.Equal(ids, receiver.Ids);
    }

    [Fact]
    public async Task Register_WithoutHistory_BeginsAtTheEndOfTheLog()
    {
        using ScriptedReceiver receiver = new();
        _home.Record(5);
        _home.Register(receiver.Endpoint, includeHistory: false);
        var ids = _home.Record(2);

        await _home.SendAsync();

        Assert.Equal(ids, receiver.Ids);
    }

    [Theory]
    [InlineData(UsageMode.Local)]
    [InlineData(UsageMode.Off)]
    public async Task Send_UnlessTheModeIsOn_OpensNoSocketEvenByForce(UsageMode mode)
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint);
        _home.Record(3);
        _home.Mode = mode;

        SendResult result = await _home.SendAsync(force: true);

        Assert.Equal(SendStatus.NotAllowed, result.Status);
        Assert.Empty(receiver.Requests);
        Assert.Empty(_home.Ledger);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Send_AfterAPassingFailure_RestsAndThenRepeatsTheSameBatch(int status)
    {
        using ScriptedReceiver receiver = new(Replies.Status(status));
        _home.Register(receiver.Endpoint);
        var ids = _home.Record(3);

        SendResult failed = await _home.SendAsync();
        SendResult resting = await _home.SendAsync();
        var late = _home.Record(2);
        _home.Clock.Now += TimeSpan.FromMinutes(1);
        SendResult done = await _home.SendAsync();

        Assert.Equal((SendStatus.Failed, 3, _home.Clock.Now), (failed.Status, failed.Pending, failed.NextAttempt));
        Assert.Equal(SendStatus.Resting, resting.Status);
        Assert.Equal((SendStatus.Done, 5), (done.Status, done.Sent));
        Assert.Equal([ids, ids, late], receiver.Requests.Select(request => request.Ids()));
        Assert.Equal(receiver.Requests[0].Batch, receiver.Requests[1].Batch);
        Assert.Equal(receiver.Requests[0].Body, receiver.Requests[1].Body);
    }

    [Fact]
    public async Task Send_FailingAgainAndAgain_DoublesItsRest()
    {
        using ScriptedReceiver receiver = new([.. Enumerable.Repeat(Replies.Status(503), 8)]);
        _home.Register(receiver.Endpoint);
        _home.Record(1);
        double[] rests = new double[7];
        for (int i = 0; i < rests.Length; i++)
        {
            SendResult failed = await _home.SendAsync();
            rests[i] = (failed.NextAttempt - _home.Clock.Now)!.Value.TotalMinutes;
            _home.Clock.Now = failed.NextAttempt!.Value;
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 32], rests);
    }

    [Fact]
    public async Task Send_ByForce_OverridesARest()
    {
        using ScriptedReceiver receiver = new(Replies.Status(503));
        _home.Register(receiver.Endpoint);
        _home.Record(1);
        await _home.SendAsync();

        SendResult forced = await _home.SendAsync(force: true);

        Assert.Equal(SendStatus.Done, forced.Status);
    }

    [Fact]
    public async Task Send_WaitsAsLongAsTheReceiverAsks()
    {
        using ScriptedReceiver receiver = new(Replies.Status(429, "Retry-After: 600\r\n"));
        _home.Register(receiver.Endpoint);
        _home.Record(1);

        SendResult failed = await _home.SendAsync();

        Assert.Equal(TimeSpan.FromMinutes(10), failed.NextAttempt - _home.Clock.Now);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(407)]
    [InlineData(410)]
    [InlineData(300)]
    public async Task Send_AfterAnAnswerThatSomebodyMustActOn_PausesForADayAndKeepsEverything(int status)
    {
        using ScriptedReceiver receiver = new(Replies.Status(status));
        _home.Register(receiver.Endpoint);
        var ids = _home.Record(3);

        SendResult paused = await _home.SendAsync();
        SendResult waiting = await _home.SendAsync();

        Assert.Equal((SendStatus.Paused, 3, TimeSpan.FromDays(1)), (paused.Status, paused.Pending, paused.NextAttempt - _home.Clock.Now));
        Assert.Contains($"({status})", paused.Reason + $"({status})", StringComparison.Ordinal);
        Assert.Equal(SendStatus.Paused, waiting.Status);
        Assert.Single(receiver.Requests);
        _home.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(SendStatus.Done, (await _home.SendAsync()).Status);
        Assert.Equal(ids, receiver.Requests[1].Ids());
    }

    [Fact]
    public async Task Send_WithAWrongKeyAndThenTheRightOne_LosesNothing()
    {
        using ScriptedReceiver receiver = new(Replies.Status(401));
        _home.Register(receiver.Endpoint, key: "wrong");
        var ids = _home.Record(3);
        await _home.SendAsync();
        _home.Register(receiver.Endpoint, key: "right");

        SendResult done = await _home.SendAsync();

        Assert.Equal(SendStatus.Done, done.Status);
        Assert.Equal(["Bearer wrong", "Bearer right"], receiver.Requests.Select(request => request.Headers["Authorization"]));
        Assert.Equal(ids, receiver.Requests[1].Ids());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(422)]
    public async Task Send_RefusedForGood_KeepsTheBatchWithItsAnswerAndGoesOn(int status)
    {
        using ScriptedReceiver receiver = new(Replies.Status(status, body: "no such field"));
        _home.Register(receiver.Endpoint);
        var ids = _home.Record(101);

        SendResult result = await _home.SendAsync();

        string kept = await File.ReadAllTextAsync(Path.Combine(_home.Home.RejectedFolder, receiver.Requests[0].Batch + ".json"));
        Assert.Equal((SendStatus.Done, 1, 100), (result.Status, result.Sent, result.Rejected));
        Assert.Contains("no such field", kept, StringComparison.Ordinal);
        Assert.All(ids.Take(100), id => Assert.Contains(id, kept, StringComparison.Ordinal));
        Assert.Equal(100, _home.State.Lost.Rejected);
        Assert.Equal([BatchStatus.Refused, BatchStatus.Accepted], _home.Ledger.Select(entry => entry.Status));
    }

    [Fact]
    public async Task Send_TooLarge_HalvesTheBatchAndRejectsOnlyTheEventThatIsTooLargeAlone()
    {
        using ScriptedReceiver receiver = new(Replies.Status(413), Replies.Status(413));
        _home.Register(receiver.Endpoint);
        var ids = _home.Record(3);

        SendResult result = await _home.SendAsync();

        Assert.Equal([3, 1, 2], receiver.Requests.Select(request => request.Ids().Count));
        Assert.Equal((SendStatus.Done, 2, 1), (result.Status, result.Sent, result.Rejected));
        Assert.Equal(ids.Skip(1), receiver.Requests[2].Ids());
    }

    [Fact]
    public async Task Ledger_HasTheHashThatWasSent()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint);
        _home.Record(3);

        await _home.SendAsync();

        LedgerEntry entry = Assert.Single(_home.Ledger);
        ReceivedRequest request = Assert.Single(receiver.Requests);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(request.Body)), entry.Sha256);
        Assert.Equal((request.Batch, 3, request.Body.LongLength, BatchStatus.Accepted, "200"), (entry.Batch, entry.Events, entry.Bytes, entry.Status, entry.Answer));
    }

    [Fact]
    public async Task Send_OnlyWhenDue_LooksAtNumberAgeAndTheLastAttempt()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint);
        _home.Record(9);
        Assert.Equal(SendStatus.NotDue, (await _home.SendAsync(threshold: SendThreshold.Default)).Status);
        _home.Record(1);
        Assert.Equal(SendStatus.Done, (await _home.SendAsync(threshold: SendThreshold.Default)).Status);
        _home.Record(10);
        Assert.Equal(SendStatus.NotDue, (await _home.SendAsync(threshold: SendThreshold.Default)).Status);
        _home.Clock.Now += TimeSpan.FromMinutes(15);
        Assert.Equal(SendStatus.Done, (await _home.SendAsync(threshold: SendThreshold.Default)).Status);
        _home.Record(1);
        _home.Clock.Now += TimeSpan.FromMinutes(59);
        Assert.Equal(SendStatus.NotDue, (await _home.SendAsync(threshold: SendThreshold.Default)).Status);
        _home.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(SendStatus.Done, (await _home.SendAsync(threshold: SendThreshold.Default)).Status);
    }

    [Fact]
    public async Task Send_EightAtOnce_MakesOneRequest()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint);
        _home.Record(50);

        SendResult[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _home.SendAsync(threshold: SendThreshold.Default))));

        Assert.Single(receiver.Requests);
        Assert.Equal(50, results.Sum(result => result.Sent));
        Assert.Single(results, result => result.Status == SendStatus.Done);
        Assert.All(results, result => Assert.Contains(result.Status, new[] { SendStatus.Done, SendStatus.Busy, SendStatus.NotDue }));
    }

    [Fact]
    public async Task Send_WhenTheReceiverWantsAShare_SendsTheSameEventsInEveryRetryAndCountsTheRest()
    {
        using ScriptedReceiver receiver = new(Replies.Status(200, "X-UsageStats-Sample-Rate: 0.5\r\nX-UsageStats-Interval: 3600\r\n"));
        _home.Register(receiver.Endpoint);
        _home.Record(1);
        await _home.SendAsync();
        var ids = _home.Record(80);

        await _home.SendAsync();

        Assert.Equal(ids.Where(id => ReceiverPace.Keeps(id, 0.5)), receiver.Requests[1].Ids());
        Assert.Equal(80 - receiver.Requests[1].Ids().Count, _home.State.Lost.Sampled);
        Assert.InRange(_home.State.Lost.Sampled, 10, 70);
    }

    [Fact]
    public async Task Send_WhenTheReceiverWantsAnInterval_IsNotDueBefore()
    {
        using ScriptedReceiver receiver = new(Replies.Status(200, "X-UsageStats-Interval: 3600\r\n"));
        _home.Register(receiver.Endpoint);
        _home.Record(10);
        await _home.SendAsync(threshold: SendThreshold.Default);
        _home.Record(10);
        _home.Clock.Now += TimeSpan.FromMinutes(59);
        Assert.Equal(SendStatus.NotDue, (await _home.SendAsync(threshold: SendThreshold.Default)).Status);
        _home.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(SendStatus.Done, (await _home.SendAsync(threshold: SendThreshold.Default)).Status);
    }

    [Fact]
    public async Task Send_OfAPausedSource_HoldsItsEventsAndSendsThemOnceAccepted()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint);
        var first = _home.Record(2);
        var held = _home.Record(2, source: "Contoso.Tools");
        var last = _home.Record(2);
        _home.HeldSources.Add("Contoso.Tools");
        await _home.SendAsync();
        held = [.. held, .. _home.Record(1, source: "Contoso.Tools")];
        await _home.SendAsync();
        Assert.Equal([.. first, .. last], receiver.Ids);
        _home.HeldSources.Clear();

        await _home.SendAsync();

        Assert.Equal([.. first, .. last, .. held], receiver.Ids);
        Assert.Null(_home.State.Held);
    }

    [Fact]
    public async Task Send_StoppedWhileItWaits_LeavesTheBatchUnknownAndRepeatsIt()
    {
        using ScriptedReceiver receiver = new(Replies.Silence);
        _home.Register(receiver.Endpoint);
        _home.Record(3);
        using CancellationTokenSource stop = new();
        Task<SendResult> sending = _home.SendAsync(stop: stop.Token);
        while (receiver.Requests.Count == 0)
        {
            await Task.Yield();
        }

        await stop.CancelAsync();

        Assert.Equal((SendStatus.Stopped, 3), ((await sending).Status, (await sending).Pending));
        Assert.Equal(BatchStatus.Unknown, Assert.Single(_home.Ledger).Status);
        Assert.Equal(SendStatus.Done, (await _home.SendAsync()).Status);
        Assert.Equal(receiver.Requests[0].Batch, receiver.Requests[1].Batch);
        Assert.Equal((BatchStatus.Accepted, 2), (Assert.Single(_home.Ledger).Status, _home.Ledger[0].Attempts));
    }

    [Fact]
    public async Task Send_WithADamagedState_SendsNothingAndSaysSo()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint);
        _home.Record(3);
        await File.WriteAllTextAsync(new SinkPaths(_home.Home, SendingHome.Sink).State, "{");

        SendResult result = await _home.SendAsync();

        Assert.Equal(SendStatus.Failed, result.Status);
        Assert.Contains("damaged", result.Reason, StringComparison.Ordinal);
        Assert.Empty(receiver.Requests);
    }

    [Fact]
    public async Task Send_WithAKeyFromAVariable_ReadsItThen()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint, key: "env:TEAM_KEY");
        _home.Record(1);
        SendResult without = await _home.SendAsync();
        _home.Environment["TEAM_KEY"] = "from the variable";

        SendResult with = await _home.SendAsync(force: true);

        Assert.Equal(SendStatus.Paused, without.Status);
        Assert.Contains("'TEAM_KEY'", without.Reason, StringComparison.Ordinal);
        Assert.Equal(SendStatus.Done, with.Status);
        Assert.Equal("Bearer from the variable", Assert.Single(receiver.Requests).Headers["Authorization"]);
    }
}
