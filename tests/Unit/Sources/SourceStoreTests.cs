using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using UsageStats.Sources;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sources;

public sealed class SourceStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SourceStore _store;

    public SourceStoreTests() => _store = new SourceStore(new DataHome(_folder["home"]));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reading_MakesNothing()
    {
        Assert.Null(_store.Read("contoso"));
        Assert.Empty(_store.Names());
        Assert.False(_store.Remove("contoso"));
        Assert.False(Directory.Exists(_folder["home"]));
    }

    [Fact]
    public void Update_StoresTheSourceUnderItsNameInAnyCase()
    {
        _store.Update("Contoso", _ => new SourceRecord("Contoso"));

        Assert.Equal("Contoso", _store.Read("CONTOSO")?.Name);
        Assert.Equal(["contoso"], _store.Names());
        Assert.True(File.Exists(_folder["home", "sources", "contoso.json"]));
    }

    [Fact]
    public void Update_ThatChangesNothing_WritesNothing()
    {
        _store.Update("contoso", _ => new SourceRecord("contoso"));
        DateTime before = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_store.FileOf("contoso"), before);

        _store.Update("contoso", stored => stored!);

        Assert.Equal(before, File.GetLastWriteTimeUtc(_store.FileOf("contoso")));
    }

    [Fact]
    public async Task Update_ByManyAtOnce_LosesNoChange()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(() =>
            _store.Update("contoso", stored =>
            {
                CatalogueBuilder builder = new((stored ?? new SourceRecord("contoso")).Declared);
                builder.AddCommand("c" + number);
                return (stored ?? new SourceRecord("contoso")).Declare(builder.Build(), null, null, Drafts.Start);
            }))));

        Assert.Equal(16, _store.Read("contoso")!.Declared.Commands.Count);
    }

    [Fact]
    public void Update_OfADamagedFile_ThrowsAndLeavesItAlone()
    {
        _store.Update("contoso", _ => new SourceRecord("contoso"));
        File.WriteAllText(_store.FileOf("contoso"), "{ mode: Off");

        InvalidDataException failure = Assert.Throws<InvalidDataException>(() => _store.Update("contoso", _ => new SourceRecord("contoso")));

        Assert.Contains(_store.FileOf("contoso"), failure.Message, StringComparison.Ordinal);
        Assert.Equal("{ mode: Off", File.ReadAllText(_store.FileOf("contoso")));
    }

    [Fact]
    public void Update_OfMoreThanAFileHolds_ThrowsAndKeepsTheOld()
    {
        _store.Update("contoso", _ => new SourceRecord("contoso"));
        SourceCatalogue huge = Samples.Catalogue(
            Enumerable.Range(0, 1000).Select(number => $"c{number}-" + new string('x', 180)),
            errorTypes: Enumerable.Range(0, 1000).Select(number => $"e{number}-" + new string('x', 180)));

        Assert.Throws<InvalidDataException>(() => _store.Update("contoso", stored => stored!.Declare(huge, null, null, Drafts.Start)));
        Assert.Empty(_store.Read("contoso")!.Declared.Commands);
    }

    [Fact]
    public void Remove_ForgetsTheSource()
    {
        _store.Update("contoso", _ => new SourceRecord("contoso"));

        Assert.True(_store.Remove("Contoso"));
        Assert.Null(_store.Read("contoso"));
        Assert.Empty(_store.Names());
    }

    [UnixFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Update_MakesAFileThatOnlyItsOwnerMayRead()
    {
        _store.Update("contoso", _ => new SourceRecord("contoso"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_store.FileOf("contoso")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder["home", "sources"]));
    }

    [UnixFact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Read_OfALink_IsRefused()
    {
        _store.Update("contoso", _ => new SourceRecord("contoso"));
        File.Move(_store.FileOf("contoso"), _folder["elsewhere"]);
        File.CreateSymbolicLink(_store.FileOf("contoso"), _folder["elsewhere"]);

        Assert.ThrowsAny<IOException>(() => _store.Read("contoso"));
    }
}
