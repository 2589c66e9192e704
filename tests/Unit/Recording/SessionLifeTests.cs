using System;
using System.IO;
using UsageStats.Recording;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Recording;

public sealed class SessionLifeTests : IDisposable
{
    private const string Other = "00000000000000ff";

    private readonly TemporaryFolder _folder = new();
    private readonly SessionLife _life;

    public SessionLifeTests() => _life = new SessionLife(new DataHome(_folder.Path));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void IsOver_WhileTheSessionHolds_IsFalseAndThenTrue()
    {
        FileLock held = _life.Hold(Drafts.Session);
        Assert.False(_life.IsOver(Drafts.Session));

        held.Dispose();
        Assert.True(_life.IsOver(Drafts.Session));
    }

    [Theory]
    [InlineData(Other)]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    public void IsOver_OfASessionThatNeverHeld_IsTrueAndMakesNothing(string session)
    {
        Assert.True(_life.IsOver(session));
        Assert.False(Directory.Exists(_folder["sessions"]));
    }

    [Fact]
    public void Hold_SweepsAwayWhatDeadSessionsLeft()
    {
        _life.Hold(Other).Dispose();

        using FileLock held = _life.Hold(Drafts.Session);

        Assert.Equal(Drafts.Session + ".lock", Path.GetFileName(Assert.Single(Directory.GetFiles(_folder["sessions"]))));
        Assert.False(_life.IsOver(Drafts.Session));
    }
}
