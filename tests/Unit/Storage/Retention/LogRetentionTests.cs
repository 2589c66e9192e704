using System;
using System.IO;
using System.Linq;
using UsageStats.Storage;
using UsageStats.Storage.Retention;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Storage.Retention;

public sealed class LogRetentionTests : IDisposable
{
    private static readonly DateTimeOffset Now = Drafts.Start;

    private readonly TemporaryFolder _folder = new();
    private readonly DataHome _home;

    public LogRetentionTests() => _home = new DataHome(_folder["home"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_DeletesOldSegmentsAndCountsWhatWentUnsent()
    {
        Write(100, send: true);
        Write(100, send: false);
        Write(1, send: true);

        RetentionCount dropped = Retention().Run(RetentionLimits.Default, Now);

        Assert.Equal(new RetentionCount(2, 1), dropped);
        Assert.Equal(new RetentionCount(2, 1), LogRetention.ReadCount(_home));
        Assert.Single(Segment.List(_home.EventsFolder));
    }

    [Fact]
    public void Run_AddsToWhatWasDroppedBefore()
    {
        Write(100, send: true);
        Retention().Run(RetentionLimits.Default, Now);
        Write(95, send: false);
        Retention().Run(RetentionLimits.Default, Now);

        Assert.Equal(new RetentionCount(2, 1), LogRetention.ReadCount(_home));
    }

    [Fact]
    public void RunIfDue_RunsOnceADay()
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        Write(100, send: false);
        Retention().RunIfDue(RetentionLimits.Default, now);
        Write(100, send: false);

        Retention().RunIfDue(RetentionLimits.Default, now.AddHours(23));
        Assert.Single(Segment.List(_home.EventsFolder));

        Retention().RunIfDue(RetentionLimits.Default, now.AddHours(25));
        Assert.Empty(Segment.List(_home.EventsFolder));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("\u00ff\ufffe")]
    [InlineData(null)]
    public void RunIfDue_WithADamagedCount_CountsAnew(string? text)
    {
        Write(100, send: true);
        byte[] bytes = text is null ? new byte[4096] : System.Text.Encoding.Latin1.GetBytes(text);
        File.WriteAllBytes(_home.RetentionFile, bytes);
        File.SetLastWriteTimeUtc(_home.RetentionFile, Now.UtcDateTime.AddDays(-3));

        Retention().RunIfDue(RetentionLimits.Default, Now);

        Assert.Equal(new RetentionCount(1, 1), LogRetention.ReadCount(_home));
    }

    [Fact]
    public void RunIfDue_WithoutAHome_CreatesNothing()
    {
        Retention().RunIfDue(RetentionLimits.Default, Now);

        Assert.False(Directory.Exists(_home.Root));
    }

    [Fact]
    public void Run_WhileAnotherProcessRunsIt_LeavesItToThatOne()
    {
        Write(100, send: false);
        using FileLock? other = FileLock.TryTake(_home.RetentionFile + ".lock");

        Assert.Equal(default, Retention().Run(RetentionLimits.Default, Now));
        Assert.Single(Segment.List(_home.EventsFolder));
    }

    private LogRetention Retention() => new(_home, () => (_, _) => true);

    private void Write(int daysAgo, bool send)
    {
        DateTimeOffset at = Now.AddDays(-daysAgo);
        Some.Event(_home, at, send: send);
        Segment segment = Segment.List(_home.EventsFolder).Single(one => one.Name.Date == at.UtcDateTime.Date);
        File.SetLastWriteTimeUtc(segment.Path, at.UtcDateTime);
    }
}
