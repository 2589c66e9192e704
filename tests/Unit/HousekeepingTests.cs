using System;
using System.Globalization;
using System.IO;
using System.Linq;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Recording;
using UsageStats.Sending;
using UsageStats.Sources;
using UsageStats.Storage;
using UsageStats.Storage.Retention;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests;

public sealed class HousekeepingTests : IDisposable
{
    private readonly ConsentWorld _world = new();
    private readonly DataHome _home;

    public HousekeepingTests() => _home = new DataHome(_world.Home);

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Tidy_DropsWhatIsOlderThanTheUserKeeps()
    {
        ConsentWorld.Write(_world.Settings, "retention-age = 30 d");
        WriteSegment(days: 31);
        WriteSegment(days: 29);

        _world.Engine.Housekeeping.Tidy();

        Assert.Single(Segment.List(_home.EventsFolder));
        Assert.Equal(1, LogRetention.ReadCount(_home).Events);
    }

    [Fact]
    public void Tidy_WhileTheModeIsOff_ChangesNothing()
    {
        WriteSegment(days: 1000);
        _world.SwitchOff("DO_NOT_TRACK");

        _world.Engine.Housekeeping.Tidy();

        Assert.Single(Segment.List(_home.EventsFolder));
        Assert.False(File.Exists(_home.RetentionFile));
    }

    [Fact]
    public void FirstEventOfASession_TellsItsStartOnce()
    {
        int started = 0;
        UsageEngine engine = _world.Engine;
        Recorder recorder = new(engine.Consent, engine.Redactor, _world.Clock.Read, engine.Logs, engine.Session, engine.SessionContext, new RecordingHealth()) { SessionStarted = () => started++ };

        for (int i = 0; i < 3; i++)
        {
            recorder.Complete(SourceName.Default, recorder.Begin(SourceName.Default, null), new RunEnd { Name = "deploy" });
        }

        Assert.Equal(1, started);
    }

    [Fact]
    public void Rehearse_LeavesNoTrace()
    {
        _world.Engine.Recorder.Rehearse();

        Assert.False(Directory.Exists(_world.Home));
        Assert.Equal(0, _world.Engine.Recorder.Health.Recorded);
        Assert.Empty(_world.Engine.Redactor.Drops.Read());
    }

    [Fact]
    public void ReportLosses_SaysOnceADayWhatWasLostSinceTheLastTime()
    {
        _world.Variables["USAGESTATS_MODE"] = "on";
        new SinkRegistry(_home).Add(new SinkDefinition { Name = "team", Endpoint = "https://usage.example.com/" }, includeHistory: false, _world.Clock.Now);
        _world.Clock.Now = DateTimeOffset.UtcNow;
        Lose(rejected: 3);
        _world.Engine.Housekeeping.ReportLosses();
        Lose(rejected: 5);
        _world.Clock.Now = DateTimeOffset.UtcNow.AddHours(23);
        _world.Engine.Housekeeping.ReportLosses();
        Assert.Equal([3], Reported());

        _world.Clock.Now = DateTimeOffset.UtcNow.AddHours(25);
        _world.Engine.Housekeeping.ReportLosses();

        Assert.Equal([3, 2], Reported());
    }

    [Fact]
    public void ReportLosses_InModeLocal_SaysNothing()
    {
        new SinkRegistry(_home).Add(new SinkDefinition { Name = "team", Endpoint = "https://usage.example.com/" }, includeHistory: false, _world.Clock.Now);
        Lose(rejected: 3);

        _world.Engine.Housekeeping.ReportLosses();

        Assert.Empty(Reported());
        Assert.False(File.Exists(_home.LossesFile));
    }

    [Fact]
    public void Egress_OfALossReport_LetsItsNumbersOut()
    {
        UsageEvent stored = new()
        {
            Id = EventId.Create(_world.Clock.Now.UtcTicks).ToString(),
            Timestamp = _world.Clock.Now,
            Source = SourceName.Default,
            Event = EventKinds.SenderLosses,
            Session = Drafts.Session,
            Send = true,
            Properties = [.. LossReport.Properties(new LossCounters { Sampled = 7 }), new UsageProperty("other", PropertyValue.From(1L))],
        };

        OutgoingEvent? outgoing = Rules(new SinkDefinition { Name = "team" }).Filter(stored);

        Assert.Equal(["dropped", "expired", "redacted", "sampled", "rejected"], outgoing!.Properties.Select(property => property.Name));
        Assert.Equal("7", outgoing.Properties[3].Value.ToString());
    }

    [Theory]
    [InlineData(0, 4000, false)]
    [InlineData(30, 29, false)]
    [InlineData(30, 31, true)]
    public void Sending_RenewsAnIdThatIsOlderThanTheUserWants(int setting, int age, bool renewed)
    {
        ConsentWorld.Write(_world.Settings, $"anonymous-id-days = {setting}");
        string before = new HomeIdentity(_home).GetId();
        _world.Clock.Now = DateTimeOffset.UtcNow.AddDays(age);

        string? after = Rules(new SinkDefinition { Name = "team" }).AnonymousId;

        Assert.Equal(renewed, before != after);
    }

    [Fact]
    public void Sending_ToASinkWithoutAnonymousId_GivesNone() =>
        Assert.Null(Rules(new SinkDefinition { Name = "team", NoAnonymousId = true }).AnonymousId);

    private EgressRules Rules(SinkDefinition sink) => _world.Engine.Sending.Parts(_home).Rules(sink);

    private void Lose(int rejected)
    {
        SinkPaths paths = new(_home, "team");
        SinkStateFile.Write(paths, SinkStateFile.Read(paths)! with { Lost = new LossCounters { Rejected = rejected } });
    }

    private long[] Reported() =>
    [
        .. Some.Events(_home)
            .Where(stored => stored.Event == EventKinds.SenderLosses)
            .Select(stored => long.Parse(stored.Properties.Single(property => property.Name == "rejected").Value.ToString(), CultureInfo.InvariantCulture)),
    ];

    private void WriteSegment(int days)
    {
        DateTimeOffset at = _world.Clock.Now.AddDays(-days);
        Some.Event(_home, at);
        File.SetLastWriteTimeUtc(Path.Combine(_home.EventsFolder, new SegmentName(at.UtcDateTime.Date, 1, null).ToString()), at.UtcDateTime);
    }
}
