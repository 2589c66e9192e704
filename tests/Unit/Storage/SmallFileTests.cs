using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.Versioning;
using System.Text;
using System.Threading.Tasks;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Storage;

public sealed class SmallFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ReadText_OfAMissingFile_IsNull() => Assert.Null(SmallFile.ReadText(_folder["none"], 100));

    [Fact]
    public void ReadText_GivesBackWhatReplaceWrote()
    {
        SmallFile.Replace(_folder["f"], Encoding.UTF8.GetBytes("gr\u00fc\u00df\n"));
        SmallFile.Replace(_folder["f"], Encoding.UTF8.GetBytes("new"));

        Assert.Equal("new", SmallFile.ReadText(_folder["f"], 3));
        Assert.Equal([_folder["f"]], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void ReadText_LeavesOutAByteOrderMark()
    {
        File.WriteAllText(_folder["f"], "mode", new UTF8Encoding(true));

        Assert.Equal("mode", SmallFile.ReadText(_folder["f"], 100));
    }

    [Fact]
    public void ReadText_OfAFileThatIsTooLong_Throws()
    {
        File.WriteAllText(_folder["f"], "12345");

        Assert.Equal("12345", SmallFile.ReadText(_folder["f"], 5));
        Assert.Throws<InvalidDataException>(() => SmallFile.ReadText(_folder["f"], 4));
    }

    [Fact]
    public void ReadText_OfBytesThatAreNoText_Throws()
    {
        File.WriteAllBytes(_folder["f"], [0x6D, 0xFF, 0xFE]);

        Assert.Throws<InvalidDataException>(() => SmallFile.ReadText(_folder["f"], 100));
    }

    [Fact]
    public void ReadTextAndReplace_OfAFolder_Throw()
    {
        Directory.CreateDirectory(_folder["d"]);

        Assert.ThrowsAny<IOException>(() => SmallFile.ReadText(_folder["d"], 100));
        Assert.ThrowsAny<IOException>(() => SmallFile.Replace(_folder["d"], [1]));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [UnixFact]
    public void ReadTextAndReplace_OfALink_ThrowAndLeaveItAlone()
    {
        File.WriteAllText(_folder["target"], "kept");
        File.CreateSymbolicLink(_folder["link"], _folder["target"]);

        Assert.ThrowsAny<IOException>(() => SmallFile.ReadText(_folder["link"], 100));
        Assert.ThrowsAny<IOException>(() => SmallFile.Replace(_folder["link"], [1]));
        Assert.Equal("kept", File.ReadAllText(_folder["link"]));
    }

    [UnixFact]
    public void ReadTextAndReplace_OfAFifo_ThrowAtOnce()
    {
        using (Process made = Process.Start("mkfifo", _folder["fifo"]))
        {
            made.WaitForExit();
        }

        Assert.ThrowsAny<IOException>(() => SmallFile.ReadText(_folder["fifo"], 100));
        Assert.ThrowsAny<IOException>(() => SmallFile.Replace(_folder["fifo"], [1]));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void Replace_MakesAFileThatOnlyItsOwnerMayRead()
    {
        SmallFile.Replace(_folder["f"], [1]);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder["f"]));
    }

    [Fact]
    public void Replace_WhenTheFolderIsMissing_ThrowsAndLeavesNothing()
    {
        Assert.ThrowsAny<IOException>(() => SmallFile.Replace(_folder["none", "f"], [1]));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task ReadText_WhileOthersReplace_SeesWholeTextsOnly()
    {
        string one = new('a', 5000);
        string two = new('b', 3000);
        SmallFile.Replace(_folder["f"], Encoding.UTF8.GetBytes(one));
        Task writer = Task.Run(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                SmallFile.Replace(_folder["f"], Encoding.UTF8.GetBytes(i % 2 == 0 ? two : one));
            }
        });

        while (!writer.IsCompleted)
        {
            string? text = SmallFile.ReadText(_folder["f"], 10_000);
            Assert.True(text == one || text == two, $"a torn text of {text?.Length}");
        }

        await writer;
    }
}
