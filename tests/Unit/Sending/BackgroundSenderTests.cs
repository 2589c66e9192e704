using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using UsageStats.Privacy;
using UsageStats.Sending;
using UsageStats.Sources;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sending;

public sealed class BackgroundSenderTests : IDisposable
{
    private readonly SendingHome _home = new();
    private readonly List<string> _reports = [];

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Run_InTheSessionThatFirstSeesASink_GivesNoticeAndSendsNothing()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint);
        _home.Record(20);
        BackgroundSender first = Sender("0000000000000001");

        await first.RunAsync(default);
        await first.RunAsync(default);

        Assert.Empty(receiver.Requests);
        Assert.Contains("'team'", first.TakeNotice(), StringComparison.Ordinal);
        Assert.Null(first.TakeNotice());
    }

    [Fact]
    public async Task Run_InALaterSession_SendsWhatIsDueWithoutAWord()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint);
        _home.Record(20);
        await Sender("0000000000000001").RunAsync(default);
        BackgroundSender second = Sender("0000000000000002");

        await second.RunAsync(default);

        Assert.Single(receiver.Requests);
        Assert.Null(second.TakeNotice());
    }

    [Fact]
    public async Task Run_SetsTheMomentAtWhichANewShellLooksAgain()
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint);
        _home.Record(20);
        await Sender("0000000000000001").RunAsync(default);

        await Sender("0000000000000002").RunAsync(default);

        Assert.Equal(_home.Clock.Now + TimeSpan.FromMinutes(15), DueFile.Read(_home.Home));
    }

    [Theory]
    [InlineData(UsageMode.Local)]
    [InlineData(UsageMode.Off)]
    public async Task Run_UnlessTheModeIsOn_TouchesNothing(UsageMode mode)
    {
        using ScriptedReceiver receiver = new();
        _home.Register(receiver.Endpoint);
        _home.Mode = mode;

        await Sender("0000000000000001").RunAsync(default);

        Assert.Null(_home.State.SeenBy);
        Assert.Empty(receiver.Requests);
    }

    [Fact]
    public async Task Run_ThatKeepsFailing_ReportsAtGrowingIntervalsAndStartsOverAfterASuccess()
    {
        using ScriptedReceiver receiver = new([.. Enumerable.Repeat(Replies.Status(503), 6)]);
        _home.Register(receiver.Endpoint);
        await Sender("0000000000000001").RunAsync(default);
        _home.Record(20);
        BackgroundSender sender = Sender("0000000000000002");
        for (int i = 0; i < 6; i++)
        {
            await sender.RunAsync(default);
            _home.Clock.Now += TimeSpan.FromMinutes(60);
        }

        Assert.Equal(6, receiver.Requests.Count);
        Assert.All(_reports, type => Assert.Equal("System.Net.Http.HttpRequestException", type));
        Assert.Equal(6, _reports.Count);
    }

    [Fact]
    public void Reports_AreHeldTo1And2And4MinutesAndResetBySuccess()
    {
        FailureReports reports = new();
        DateTimeOffset now = Drafts.Start;
        List<int> minutes = [];
        for (int minute = 0; minute < 130; minute++)
        {
            if (reports.IsDue(now.AddMinutes(minute)))
            {
                minutes.Add(minute);
            }
        }

        Assert.Equal([0, 1, 3, 7, 15, 31, 63, 95, 127], minutes);
        reports.Reset();
        Assert.True(reports.IsDue(now.AddMinutes(130)));
        Assert.True(reports.IsDue(now.AddMinutes(131)));
    }

    private BackgroundSender Sender(string session)
    {
        SourceRegistry sources = new(() => _home.Home, _home.Clock.Read);
        SinkRules rules = new(sources, static _ => false, _home.Environment.GetValueOrDefault, static _ => { });
        SendingService service = new(() => _home.Home, _home.Clock.Read, _home.Environment.GetValueOrDefault, _ => _home.Mode, static () => SendThreshold.Default, rules);
        return new BackgroundSender(service, _home.Clock.Read, session, _reports.Add);
    }
}
