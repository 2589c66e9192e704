using System;
using System.Management.Automation;
using UsageStats.Cmdlets.Wrapping;
using Xunit;

namespace UsageStats.Tests.Cmdlets.Wrapping;

public sealed class ItemProgressTests
{
    private TimeSpan _elapsed;

    [Fact]
    public void Advance_SaysHowManyHowFastAndHowMuchLonger()
    {
        ItemProgress progress = new("Resizing", () => _elapsed);
        _elapsed = TimeSpan.FromSeconds(10);

        ProgressRecord record = progress.Advance(50, 2000)!;

        Assert.Equal(("Resizing", "50 of 2,000, 5.0 a second", 2, 390), (record.Activity, record.StatusDescription, record.PercentComplete, record.SecondsRemaining));
    }

    [Fact]
    public void Advance_WithoutATotal_LeavesTheRestOpen()
    {
        ItemProgress progress = new("Resizing", () => _elapsed);
        _elapsed = TimeSpan.FromSeconds(60);

        ProgressRecord record = progress.Advance(3, null)!;

        Assert.Equal(("3, 3.0 a minute", -1, -1), (record.StatusDescription, record.PercentComplete, record.SecondsRemaining));
    }

    [Fact]
    public void Advance_SpeaksFiveTimesASecondAtMost()
    {
        ItemProgress progress = new("Resizing", () => _elapsed);
        _elapsed = TimeSpan.FromMilliseconds(199);
        Assert.Null(progress.Advance(1, 9));
        Assert.Null(progress.Finish());

        _elapsed = TimeSpan.FromMilliseconds(200);
        Assert.NotNull(progress.Advance(2, 9));
        _elapsed = TimeSpan.FromMilliseconds(399);
        Assert.Null(progress.Advance(3, 9));
        Assert.Equal(ProgressRecordType.Completed, progress.Finish()!.RecordType);
    }

    [Theory]
    [InlineData(true, ActionPreference.Continue, true)]
    [InlineData(true, null, true)]
    [InlineData(true, "Continue", true)]
    [InlineData(false, ActionPreference.Continue, false)]
    [InlineData(true, ActionPreference.SilentlyContinue, false)]
    [InlineData(true, "SilentlyContinue", false)]
    [InlineData(true, ActionPreference.Ignore, false)]
    public void IsSeen_NeedsAPersonWhoWantsIt(bool interactive, object? preference, bool expected) =>
        Assert.Equal(expected, ItemProgress.IsSeen(interactive, preference));
}
