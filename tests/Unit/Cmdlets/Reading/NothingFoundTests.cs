using System;
using System.Collections.Generic;
using UsageStats.Cmdlets.Reading;
using UsageStats.Privacy;
using Xunit;

namespace UsageStats.Tests.Cmdlets.Reading;

public sealed class NothingFoundTests
{
    [Fact]
    public void Explain_WithoutAHome_GivesTheProblem() =>
        Assert.Equal("There is nowhere to look for events: Set a home.", NothingFound.Explain("events", null, "Set a home.", UsageMode.Local, 0, []));

    [Fact]
    public void Explain_WithOtherEventsOnly_SaysSo() =>
        Assert.Equal("There are no runs of commands in '/h', only 1,234 events of other kinds.", NothingFound.Explain("runs of commands", "/h", null, UsageMode.Local, 1234, []));

    [Fact]
    public void Explain_WhileOff_SaysThatNothingIsAdded() =>
        Assert.EndsWith("The mode is Off, so nothing new is recorded; Get-UsageStatus tells what decided that.", NothingFound.Explain("events", "/h", null, UsageMode.Off, 5, ["-Name 'x'"]), StringComparison.Ordinal);

    [Fact]
    public void Describe_IsWhatWouldBeTyped()
    {
        Assert.Equal("-Name 'a', 'b*'", NothingFound.Describe("Name", new List<string> { "a", "b*" }));
        Assert.Equal("-Since '2026-11-23 00:00:00'", NothingFound.Describe("Since", new DateTimeOffset(new DateTime(2026, 11, 23))));
    }
}
