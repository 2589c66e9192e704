using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.Versioning;
using System.Text;
using System.Threading;
using UsageStats.Privacy;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Privacy;

public sealed class HomeIdentityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HomeIdentity _identity;

    public HomeIdentityTests() => _identity = new HomeIdentity(new DataHome(_folder["home"]));

    private string IdFile => _folder["home", "anonymous-id"];

    private string KeyFile => _folder["home", "hash-key"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FindId_MakesNothing()
    {
        Assert.Null(_identity.FindId());
        Assert.False(_identity.RenewIfOlder(TimeSpan.FromTicks(1), DateTimeOffset.MaxValue));
        _identity.Erase();

        Assert.False(Directory.Exists(_folder["home"]));
    }

    [Fact]
    public void GetId_IsARandomUuidOfVersion4_AndStays()
    {
        string id = _identity.GetId();

        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", id);
        Assert.Equal(id, File.ReadAllText(IdFile));
        Assert.Equal(id, new HomeIdentity(new DataHome(_folder["home"])).GetId());
        Assert.Equal(id, _identity.FindId());
    }

    [Fact]
    public void GetId_InAnotherHome_IsAnother_SoItComesFromNothingOfThisMachine() =>
        Assert.NotEqual(_identity.GetId(), new HomeIdentity(new DataHome(_folder["other"])).GetId());

    [Fact]
    public void GetHashKey_IsThirtyTwoBytes_AndStays()
    {
        byte[] key = _identity.GetHashKey();

        Assert.Equal(32, key.Length);
        Assert.Equal(key, _identity.GetHashKey());
        Assert.NotEqual(key, new HomeIdentity(new DataHome(_folder["other"])).GetHashKey());
    }

    [Fact]
    public void Get_BySixteenAtOnce_GivesAllOfThemTheSame()
    {
        for (int round = 0; round < 20; round++)
        {
            DataHome home = new(_folder["race" + round]);
            if (round % 2 == 1)
            {
                Directory.CreateDirectory(home.Root);
                File.WriteAllText(home.AnonymousIdFile, "dam");
                File.WriteAllText(home.HashKeyFile, string.Empty);
            }

            string[] seen = new string[16];
            using Barrier start = new(seen.Length);
            Thread[] threads = [.. seen.Select((_, index) => new Thread(() =>
            {
                HomeIdentity own = new(home);
                start.SignalAndWait();
                seen[index] = own.GetId() + Convert.ToHexString(own.GetHashKey());
            }))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());

            Assert.Single(seen.Distinct());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950")]
    [InlineData("0f8fad5b-d9cb-169f-a165-70867728950e")]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e and more, so much that it is longer than any id")]
    [InlineData("not-a-uuid-but-4s-long-as-one-would-b")]
    public void GetId_OfADamagedFile_IsANewOne_Once(string damaged)
    {
        Directory.CreateDirectory(_folder["home"]);
        File.WriteAllText(IdFile, damaged);
        Assert.Null(_identity.FindId());

        string id = _identity.GetId();

        Assert.Equal(id, _identity.GetId());
        Assert.NotEqual(damaged, id);
    }

    [Fact]
    public void GetId_OfAnIdWithANewline_IsThatId()
    {
        Directory.CreateDirectory(_folder["home"]);
        File.WriteAllText(IdFile, "0F8FAD5B-D9CB-469F-A165-70867728950E\r\n");

        Assert.Equal("0f8fad5b-d9cb-469f-a165-70867728950e", _identity.GetId());
    }

    [Fact]
    public void GetHashKey_OfADamagedFile_IsANewOne_Once()
    {
        Directory.CreateDirectory(_folder["home"]);
        foreach (byte[] damaged in (byte[][])[[], new byte[32], [.. Enumerable.Repeat((byte)7, 33)]])
        {
            File.WriteAllBytes(KeyFile, damaged);

            byte[] key = _identity.GetHashKey();

            Assert.NotEqual(damaged, key);
            Assert.Equal(key, _identity.GetHashKey());
        }
    }

    [Fact]
    public void Renew_GivesANewIdAndKey_AndLeavesNoByteOfTheOld()
    {
        string id = _identity.GetId();
        byte[] key = _identity.GetHashKey();
        using FileStream oldId = OpenAsAReaderWould(IdFile);
        using FileStream oldKey = OpenAsAReaderWould(KeyFile);

        string renewed = _identity.Renew();

        Assert.NotEqual(id, renewed);
        Assert.Equal(renewed, _identity.GetId());
        Assert.NotEqual(key, _identity.GetHashKey());
        Assert.False(AnywhereUnder(_folder.Path, Encoding.ASCII.GetBytes(id)));
        Assert.False(AnywhereUnder(_folder.Path, key));

        // The old files' own blocks, which a rename alone would leave on the disk.
        Assert.All(ReadAll(oldId), value => Assert.Equal(0, value));
        Assert.All(ReadAll(oldKey), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Erase_RemovesBoth_AndLeavesNoByte()
    {
        string id = _identity.GetId();
        byte[] key = _identity.GetHashKey();
        using FileStream oldId = OpenAsAReaderWould(IdFile);

        _identity.Erase();

        Assert.False(File.Exists(IdFile) || File.Exists(KeyFile));
        Assert.False(AnywhereUnder(_folder.Path, Encoding.ASCII.GetBytes(id)));
        Assert.False(AnywhereUnder(_folder.Path, key));
        Assert.All(ReadAll(oldId), value => Assert.Equal(0, value));
    }

    [Fact]
    public void RenewIfOlder_RenewsBothOnceTheAgeIsReached()
    {
        string id = _identity.GetId();
        byte[] key = _identity.GetHashKey();
        File.SetLastWriteTimeUtc(IdFile, Drafts.Start.UtcDateTime);
        TimeSpan month = TimeSpan.FromDays(30);

        Assert.False(_identity.RenewIfOlder(month, Drafts.Start + month - TimeSpan.FromSeconds(1)));
        Assert.Equal(id, _identity.GetId());

        Assert.True(_identity.RenewIfOlder(month, Drafts.Start + month));
        Assert.NotEqual(id, _identity.GetId());
        Assert.NotEqual(key, _identity.GetHashKey());
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void Files_AreTheirOwnersAlone()
    {
        _identity.GetId();
        _identity.GetHashKey();
        _identity.Renew();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(IdFile));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
    }

    [UnixFact]
    public void AFifoOrLinkInTheirPlace_IsRefusedAtOnce()
    {
        Directory.CreateDirectory(_folder["home"]);
        using (Process made = Process.Start("mkfifo", IdFile))
        {
            made.WaitForExit();
        }

        File.WriteAllText(_folder["elsewhere"], "precious");
        File.CreateSymbolicLink(KeyFile, _folder["elsewhere"]);

        Assert.ThrowsAny<IOException>(_identity.GetId);
        Assert.ThrowsAny<IOException>(_identity.GetHashKey);
        Assert.ThrowsAny<IOException>(_identity.Renew);
        Assert.Equal("precious", File.ReadAllText(_folder["elsewhere"]));
    }

    private static FileStream OpenAsAReaderWould(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static byte[] ReadAll(FileStream file)
    {
        using MemoryStream bytes = new();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool AnywhereUnder(string folder, byte[] secret) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(secret) >= 0);
}
