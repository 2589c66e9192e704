using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using UsageStats.Sending;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sending.Http;

public sealed class HostileReceiverTests : IDisposable
{
    // Long enough for a receiver that answers, on a busy machine too. Those who wait it out ask for less.
    private readonly SendingHome _home = new() { Timeout = TimeSpan.FromSeconds(20) };

    public void Dispose() => _home.Dispose();

    public static TheoryData<string> WaysToGiveNoAnswer => [nameof(Replies.Silence), nameof(Replies.HangUp), nameof(Replies.Garbage), nameof(Replies.DripHead)];

    [Theory]
    [MemberData(nameof(WaysToGiveNoAnswer))]
    public async Task Send_WithoutAnAnswer_LeavesTheBatchUnknownAndDeliversItLaterUnderTheSameId(string way)
    {
        using ScriptedReceiver receiver = new((Reply)typeof(Replies).GetField(way)!.GetValue(null)!);
        _home.Register(receiver.Endpoint);
        _home.Timeout = TimeSpan.FromMilliseconds(300);
        IReadOnlyList<string> ids = _home.Record(3);

        SendResult failed = await _home.SendAsync();

        Assert.Equal((SendStatus.Failed, 3), (failed.Status, failed.Pending));
        Assert.Equal(BatchStatus.Unknown, Assert.Single(_home.Ledger).Status);
        _home.Timeout = TimeSpan.FromSeconds(20);
        Assert.Equal(SendStatus.Done, (await _home.SendAsync(force: true)).Status);
        Assert.Equal(ids, receiver.Requests[^1].Ids());
        Assert.Single(receiver.Requests.Select(request => request.Batch).Distinct());
    }

    [Theory]
    [InlineData(200, SendStatus.Done)]
    [InlineData(503, SendStatus.Failed)]
    [InlineData(401, SendStatus.Paused)]
    public async Task Send_WithAnAnswerThatDripsForEver_TakesItsStatus(int status, SendStatus expected)
    {
        using ScriptedReceiver receiver = new(Replies.DripBody(status));
        _home.Register(receiver.Endpoint);
        _home.Timeout = TimeSpan.FromSeconds(3);
        _home.Record(1);

        Assert.Equal(expected, (await _home.SendAsync()).Status);
    }

    [Fact]
    public async Task Send_WithAnAnswerOfTenGigabytes_KeepsNoMoreThanItsBeginning()
    {
        using ScriptedReceiver receiver = new(Replies.Flood(400));
        _home.Register(receiver.Endpoint);
        _home.Record(1);

        Assert.Equal(1, (await _home.SendAsync()).Rejected);

        string kept = Assert.Single(System.IO.Directory.GetFiles(_home.Home.RejectedFolder));
        Assert.InRange(new System.IO.FileInfo(kept).Length, 64 * 1024, 512 * 1024);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Send_RedirectedToAnotherOrigin_SendsNothingThere(int status)
    {
        using ScriptedReceiver other = new();
        using ScriptedReceiver receiver = new(Replies.Status(status, $"Location: {other.Endpoint}\r\n"));
        _home.Register(receiver.Endpoint, key: "secret");
        _home.Record(1);

        SendResult result = await _home.SendAsync();

        Assert.Equal(SendStatus.Paused, result.Status);
        Assert.Contains(other.Endpoint.ToString(), result.Reason, StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Send_RedirectedWithinTheOrigin_Follows()
    {
        using ScriptedReceiver receiver = new(Replies.Status(308, "Location: /moved\r\n"));
        _home.Register(receiver.Endpoint);
        IReadOnlyList<string> ids = _home.Record(1);

        Assert.Equal(SendStatus.Done, (await _home.SendAsync()).Status);
        Assert.Equal(["/events", "/moved"], receiver.Requests.Select(request => request.Target));
        Assert.Equal(ids, receiver.Requests[1].Ids());
    }

    [Fact]
    public async Task Send_RedirectedInCircles_GivesUp()
    {
        using ScriptedReceiver receiver = new([.. Enumerable.Repeat(Replies.Status(307, "Location: /events\r\n"), 20)]);
        _home.Register(receiver.Endpoint);
        _home.Record(1);

        Assert.Equal(SendStatus.Paused, (await _home.SendAsync()).Status);
        Assert.Equal(4, receiver.Requests.Count);
    }

    [Fact]
    public async Task Send_ToNobody_BacksOff()
    {
        using TcpListener closed = new(IPAddress.Loopback, 0);
        closed.Start();
        Uri endpoint = new($"http://127.0.0.1:{((IPEndPoint)closed.LocalEndpoint).Port}/");
        closed.Stop();
        _home.Register(endpoint);
        _home.Record(1);

        SendResult result = await _home.SendAsync();

        Assert.Equal(SendStatus.Failed, result.Status);
        Assert.Contains("refused", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ToAnUnknownHost_BacksOff()
    {
        _home.Register(new Uri("https://no-such-host.invalid/events"));
        _home.Record(1);

        SendResult result = await _home.SendAsync();

        Assert.Equal((SendStatus.Failed, 1), (result.Status, result.Pending));
        Assert.Equal(BatchStatus.Unknown, Assert.Single(_home.Ledger).Status);
    }

    [Fact]
    public async Task Send_ToAPlainPortByTls_BacksOff()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(new UriBuilder(receiver.Endpoint) { Scheme = "https" }.Uri);
        _home.Record(1);

        Assert.Equal(SendStatus.Failed, (await _home.SendAsync()).Status);
    }

    [Fact]
    public async Task Send_WithASilentSinkBeside_DeliversToTheOther()
    {
        using ScriptedReceiver silent = new(Replies.Silence);
        using ScriptedReceiver receiver = new();
        _home.Timeout = TimeSpan.FromSeconds(3);
        SinkDefinition one = _home.Register(silent.Endpoint, name: "silent");
        SinkDefinition two = _home.Register(receiver.Endpoint);
        _home.Record(3);

        SendResult[] results = await Task.WhenAll(
            new SinkSender(_home.Parts, one, new SendOptions()).RunAsync(default),
            new SinkSender(_home.Parts, two, new SendOptions()).RunAsync(default));

        Assert.Equal([SendStatus.Failed, SendStatus.Done], results.Select(result => result.Status));
    }
}
