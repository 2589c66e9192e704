using System;
using System.IO;
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

    private void WriteSegment(int days)
    {
        DateTimeOffset at = _world.Clock.Now.AddDays(-days);
        Some.Event(_home, at);
        File.SetLastWriteTimeUtc(Path.Combine(_home.EventsFolder, new SegmentName(at.UtcDateTime.Date, 1, null).ToString()), at.UtcDateTime);
    }
}
