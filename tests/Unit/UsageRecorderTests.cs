using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UsageStats.Events;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests;

public sealed class UsageRecorderTests : IDisposable
{
    private readonly ConsentWorld _world = new();
    private readonly UsageRecorder _usage;

    public UsageRecorderTests() => _usage = new UsageRecorder(_world.Engine, "Contoso.Tools");

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Run_IsRecordedForItsSource()
    {
        _usage.Start("Get-Thing").Complete(properties: [new UsageProperty("size", PropertyValue.From(3))]);

        UsageEvent run = Single();
        Assert.Equal(("Contoso.Tools", "command", "Get-Thing", Outcome.Ok), (run.Source, run.Event, run.Name, run.Outcome));
        Assert.NotNull(run.Duration);
        Assert.Equal(3L, Assert.Single(run.Properties).Value.WholeNumber);
    }

    [Fact]
    public void Run_EndedByAnException_HasItsTypeAndNotItsMessage()
    {
        _usage.Start("Get-Thing").Complete(new IOException("secret text"));
        _usage.Start("Get-Thing").Complete(new OperationCanceledException());

        Assert.Equal([(Outcome.Error, "System.IO.IOException"), (Outcome.Cancelled, null)], Events().Select(run => (run.Outcome, run.Error)));
        Assert.DoesNotContain(_world.Lines(), line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_OfNobody_RecordsNothing()
    {
        default(UsageRun).Complete();

        Assert.Empty(_world.Lines());
    }

    [Fact]
    public void Add_RecordsAnEventOnceIfAsked()
    {
        Assert.True(_usage.Add("thing.made", "small", once: true));
        Assert.False(_usage.Add("thing.made", "small", once: true));

        Assert.Equal(("thing.made", "small"), (Single().Event, Single().Name));
    }

    [Theory]
    [InlineData("Not A Kind")]
    [InlineData("session_start")]
    public void Add_OfAKindThatIsNone_IsAnErrorOfTheAuthor(string kind) => Assert.Throws<ArgumentException>(() => _usage.Add(kind));

    [Fact]
    public void For_ANameThatIsNone_IsAnErrorOfTheAuthor() => Assert.Throws<ArgumentException>(() => UsageRecorder.For("no source"));

    [Fact]
    public void IsOn_AndRecording_FollowTheUsersDecision()
    {
        Assert.True(_usage.IsOn);
        _world.Engine.Sources.Update("Contoso.Tools", stored => (stored ?? new("Contoso.Tools")).Decide(UsageStats.Privacy.UsageMode.Off, UsageStats.Sources.SourceCatalogue.Empty));

        Assert.False(_usage.IsOn);
        _usage.Start("Get-Thing").Complete();
        Assert.False(_usage.Add("thing.made", once: true));
        Assert.Empty(_world.Lines());
    }

    [Fact]
    public void Run_WhileTheHomeCannotBeWritten_ThrowsNothingAndCountsAsFailed()
    {
        File.WriteAllText(_world.Home, "a file where the home should be");

        _usage.Start("Get-Thing").Complete();
        Assert.False(_usage.Add("thing.made", once: true));

        // Two events, and the session's start before the first.
        Assert.Equal(3, _world.Engine.Recorder.Health.Failed);
    }

    private UsageEvent Single() => Assert.Single(Events());

    private List<UsageEvent> Events() =>
        [.. _world.Lines().Select(line => EventReader.Read(System.Text.Encoding.UTF8.GetBytes(line))!).Where(one => one.Event != "session_start")];
}
