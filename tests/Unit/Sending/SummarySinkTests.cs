using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using UsageStats.Sending;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sending;

public sealed class SummarySinkTests : IDisposable
{
    private const string Guest = "Contoso.Tools";

    private readonly SendingHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Send_ToASinkOfSessions_WaitsForTheEndOfTheStretchAndSendsItOnce()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint, granularity: SinkGranularity.Session);
        _home.Record(3);

        SendResult early = await _home.SendAsync();
        Later(TimeSpan.FromMinutes(6));
        SendResult due = await _home.SendAsync();
        SendResult again = await _home.SendAsync();

        Assert.Equal((SendStatus.Done, 0, 0), (early.Status, early.Sent, early.Pending));
        Assert.Equal((SendStatus.Done, 2, 1), (due.Status, due.Sent, due.Batches));
        Assert.Equal((SendStatus.Done, 0), (again.Status, again.Sent));
        Assert.Equal([("session_summary", null, 3), ("session_summary", "deploy", 3)], Summaries(Assert.Single(receiver.Requests)));
    }

    [Fact]
    public async Task Send_AtTheUsersWish_EndsTheirStretchAndCountsTheNextAnew()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint, granularity: SinkGranularity.Session);
        _home.Record(3);
        await _home.SendAsync(endedSession: Drafts.Session);
        _home.Record(2);

        await _home.SendAsync(endedSession: Drafts.Session);

        Assert.Equal([3, 2], receiver.Requests.Select(request => Summaries(request)[0].Calls));
        Assert.Equal(4, receiver.Ids.Distinct().Count());
    }

    [Fact]
    public async Task Send_AfterABatchWithoutAnswer_RepeatsItAsItWasAndThenSendsWhatCameSince()
    {
        using ScriptedReceiver receiver = new(Replies.HangUp);
        _home.Register(receiver.Endpoint, granularity: SinkGranularity.Session);
        _home.Record(3);
        SendResult failed = await _home.SendAsync(endedSession: Drafts.Session);
        _home.Record(2);

        SendResult sent = await _home.SendAsync(force: true, endedSession: Drafts.Session);

        Assert.Equal((SendStatus.Failed, SendStatus.Done), (failed.Status, sent.Status));
        Assert.Equal([3, 3, 2], receiver.Requests.Select(request => Summaries(request)[0].Calls));
        Assert.Equal(receiver.Requests[0].Batch, receiver.Requests[1].Batch);
        Assert.NotEqual(receiver.Requests[1].Batch, receiver.Requests[2].Batch);
    }

    [Fact]
    public async Task Send_OfASummaryLongerThanABatch_GoesOnWhereItWasInterrupted()
    {
        using ScriptedReceiver receiver = new(Replies.Status(200), Replies.HangUp);
        _home.Register(receiver.Endpoint, granularity: SinkGranularity.Session);
        for (int i = 0; i < 250; i++)
        {
            _home.Record(1, name: $"Deploy-Thing{i}");
        }

        Later(TimeSpan.FromMinutes(6));
        await _home.SendAsync();
        SendResult sent = await _home.SendAsync(force: true);

        Assert.Equal(SendStatus.Done, sent.Status);
        Assert.Equal([100, 100, 100, 51], receiver.Requests.Select(request => request.Ids().Count));
        Assert.Equal(receiver.Requests[1].Batch, receiver.Requests[2].Batch);
        Assert.Equal(251, receiver.Ids.Distinct().Count());
        Assert.Empty((await PendingAsync()).Requests);
    }

    [Fact]
    public async Task Send_ToASinkOfDays_SendsEachDayOnceWhenItIsOver()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint, granularity: SinkGranularity.Day);
        _home.Record(7);
        _home.Clock.Now = NextDay(0.9);
        _home.Record(1);
        await _home.SendAsync();
        Assert.Empty(receiver.Requests);

        _home.Clock.Now = NextDay(1);
        await _home.SendAsync();
        await _home.SendAsync();

        Assert.Equal([("day_summary", null, 7), ("day_summary", "deploy", 7)], Summaries(Assert.Single(receiver.Requests)));
    }

    [Theory]
    [InlineData(0x00, 1.01, SendStatus.Done)]
    [InlineData(0x80, 1.49, SendStatus.NotDue)]
    [InlineData(0x80, 1.51, SendStatus.Done)]
    public async Task Send_OfADayByItself_WaitsForThisHomesPartOfAnHour(byte key, double hours, SendStatus expected)
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint, granularity: SinkGranularity.Day);
        _home.HomeKey = [key, 0];
        _home.Record(7);
        _home.Clock.Now = NextDay(hours);

        Assert.Equal(expected, (await _home.SendAsync(threshold: SendThreshold.Default)).Status);
    }

    [Theory]
    [InlineData(SinkGranularity.Session)]
    [InlineData(SinkGranularity.Day)]
    public async Task Send_WhileASourceIsPaused_SendsTheOthersAndThatOneOnceItIsAccepted(SinkGranularity granularity)
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint, granularity: granularity);
        _home.Record(1);
        _home.Record(6, source: Guest);
        _home.Record(6);
        _home.HeldSources.Add(Guest);
        _home.Clock.Now = NextDay(2);
        await _home.SendAsync();
        Assert.Equal(["default"], receiver.Requests.SelectMany(Sources).Distinct());

        _home.HeldSources.Clear();
        await _home.SendAsync();
        await _home.SendAsync();

        Assert.Equal(2, receiver.Requests.Count);
        Assert.Equal([Guest], Sources(receiver.Requests[1]).Distinct());
        Assert.Equal([7, 6], receiver.Requests.Select(request => Summaries(request)[0].Calls));
    }

    [Theory]
    [InlineData(SinkGranularity.Session)]
    [InlineData(SinkGranularity.Day)]
    public async Task Preview_ShowsTheSummariesThatAreThenSent(SinkGranularity granularity)
    {
        using ScriptedReceiver receiver = new();
        SinkDefinition sink = _home.Register(receiver.Endpoint, granularity: granularity);
        _home.Record(9);
        _home.Clock.Now = NextDay(2);
        BatchPreview preview = Assert.Single(SendPreview.Batches(_home.Parts, sink));

        await _home.SendAsync();

        Assert.Equal((preview.Batch, preview.Body), (receiver.Requests[0].Batch, receiver.Requests[0].Text));
    }

    private void Later(TimeSpan span) => _home.Clock.Now += span;

    private static DateTimeOffset NextDay(double hours) => new DateTimeOffset(Drafts.Start.UtcDateTime.Date, TimeSpan.Zero).AddDays(1).AddHours(hours);

    private async Task<ScriptedReceiver> PendingAsync()
    {
        ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint, granularity: SinkGranularity.Session);
        await _home.SendAsync();
        receiver.Dispose();
        return receiver;
    }

    private static List<(string Event, string? Name, int Calls)> Summaries(ReceivedRequest request)
    {
        using JsonDocument body = JsonDocument.Parse(request.Body);
        return
        [
            .. body.RootElement.GetProperty("events").EnumerateArray().Select(static sent => (
                sent.GetProperty("event").GetString()!,
                sent.TryGetProperty("name", out JsonElement name) ? name.GetString() : null,
                sent.GetProperty("properties").GetProperty("calls").GetInt32())),
        ];
    }

    private static IEnumerable<string> Sources(ReceivedRequest request)
    {
        using JsonDocument body = JsonDocument.Parse(request.Body);
        return [.. body.RootElement.GetProperty("events").EnumerateArray().Select(static sent => sent.TryGetProperty("source", out JsonElement source) ? source.GetString()! : "default")];
    }
}
