using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Storage;

public sealed class FileLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TryTake_WhileHeld_IsNull_AndAfterwardsTakesIt()
    {
        using (FileLock? first = FileLock.TryTake(_folder["l"]))
        {
            Assert.NotNull(first);
            Assert.Null(FileLock.TryTake(_folder["l"]));
        }

        using FileLock? second = FileLock.TryTake(_folder["l"]);
        Assert.NotNull(second);
    }

    [Fact]
    public void TryTake_OfAFileThatADeadProcessLeft_TakesIt()
    {
        File.WriteAllText(_folder["l"], "4711");

        using FileLock? taken = FileLock.TryTake(_folder["l"]);

        Assert.NotNull(taken);
    }

    [Fact]
    public void Take_WhenItIsNotFreeInTime_ThrowsAndNamesTheFile()
    {
        using FileLock? held = FileLock.TryTake(_folder["l"]);

        IOException failure = Assert.Throws<IOException>(() => FileLock.Take(_folder["l"], TimeSpan.Zero));

        Assert.Contains(_folder["l"], failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_LetsOneAtATimeIn()
    {
        int inside = 0;
        int most = 0;
        int total = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (int i = 0; i < 25; i++)
            {
                using FileLock held = FileLock.Take(_folder["l"], TimeSpan.FromSeconds(60));
                most = Math.Max(most, Interlocked.Increment(ref inside));
                total++;
                Interlocked.Decrement(ref inside);
            }
        })));

        Assert.Equal(1, most);
        Assert.Equal(100, total);
    }

    [Fact]
    public void TryTake_OfAFolder_Throws()
    {
        Directory.CreateDirectory(_folder["l"]);

        Exception? failure = Record.Exception(() => FileLock.TryTake(_folder["l"]));

        Assert.True(failure is IOException or UnauthorizedAccessException);
    }

    [UnixFact]
    public void TryTake_OfALinkOrFifo_ThrowsAtOnce()
    {
        File.CreateSymbolicLink(_folder["link"], _folder["target"]);
        using (Process made = Process.Start("mkfifo", _folder["fifo"]))
        {
            made.WaitForExit();
        }

        Assert.ThrowsAny<IOException>(() => FileLock.TryTake(_folder["link"]));
        Assert.ThrowsAny<IOException>(() => FileLock.TryTake(_folder["fifo"]));
        Assert.False(File.Exists(_folder["target"]));
    }
}
