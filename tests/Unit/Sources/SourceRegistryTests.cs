using System;
using System.IO;
using UsageStats.Privacy;
using UsageStats.Sources;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sources;

public sealed class SourceRegistryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SettableClock _clock = new();
    private readonly SourceRegistry _sources;
    private DataHome? _home;

    public SourceRegistryTests()
    {
        _home = new DataHome(_folder["home"]);
        _sources = new SourceRegistry(() => _home, _clock.Read);
    }

    private string File => _folder["home", "sources", "contoso.json"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ModeCap_OfDefault_IsOn_WhateverItsFileSays()
    {
        Directory.CreateDirectory(_folder["home", "sources"]);
        System.IO.File.WriteAllText(_folder["home", "sources", "default.json"], "damaged");

        Assert.Equal(UsageMode.On, _sources.ModeCap("Default"));
    }

    [Fact]
    public void ModeCap_OfAnUnknownSource_IsLocal_AndMakesNothing()
    {
        Assert.Equal(UsageMode.Local, _sources.ModeCap("contoso"));
        Assert.False(Directory.Exists(_folder["home"]));
    }

    [Fact]
    public void ModeCap_FollowsTheDecision_AtOnceInThisProcess()
    {
        Assert.Equal(UsageMode.Local, _sources.ModeCap("contoso"));

        foreach (UsageMode mode in (UsageMode[])[UsageMode.On, UsageMode.Off, UsageMode.Local])
        {
            Decide(_sources, mode);
            Assert.Equal(mode, _sources.ModeCap("Contoso"));
        }
    }

    [Fact]
    public void ModeCap_FollowsAnotherProcess_WithinASecond()
    {
        Decide(_sources, UsageMode.On);
        Assert.Equal(UsageMode.On, _sources.ModeCap("contoso"));

        Decide(new SourceRegistry(() => _home, _clock.Read), UsageMode.Off);
        _clock.Now += TimeSpan.FromMilliseconds(999);
        Assert.Equal(UsageMode.On, _sources.ModeCap("contoso"));
        _clock.Now += TimeSpan.FromMilliseconds(1);
        Assert.Equal(UsageMode.Off, _sources.ModeCap("contoso"));
    }

    [Fact]
    public void ModeCap_AfterTheClockWasSetBack_LooksAgain()
    {
        Decide(_sources, UsageMode.On);
        Assert.Equal(UsageMode.On, _sources.ModeCap("contoso"));

        Decide(new SourceRegistry(() => _home, _clock.Read), UsageMode.Off);
        _clock.Now -= TimeSpan.FromDays(1);

        Assert.Equal(UsageMode.Off, _sources.ModeCap("contoso"));
    }

    [Fact]
    public void ModeCap_OfADamagedFile_IsLocal_AndItsSendingIsHeld()
    {
        Decide(_sources, UsageMode.On);
        System.IO.File.WriteAllText(File, "{");
        _clock.Now += TimeSpan.FromSeconds(1);

        Assert.Equal(UsageMode.Local, _sources.ModeCap("contoso"));
        SourceState state = _sources.StateOf("contoso");
        Assert.Equal(SourceSending.Paused, state.Sending);
        Assert.Empty(state.Catalogue.Commands);
        Assert.Contains(File, state.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ARefusal_OutlivesDamageBehindIt()
    {
        Decide(_sources, UsageMode.Off);
        string whole = System.IO.File.ReadAllText(File);
        System.IO.File.WriteAllText(File, whole[..^10]);
        _clock.Now += TimeSpan.FromSeconds(1);

        Assert.Equal(UsageMode.Off, _sources.ModeCap("contoso"));
        Assert.Equal(SourceSending.Paused, _sources.StateOf("contoso").Sending);
    }

    [Fact]
    public void IsRegistered_KnowsTheDeclarationThatCameLast()
    {
        Assert.False(_sources.IsRegistered("contoso", "0123456789abcdef"));

        _sources.Update("contoso", _ => new SourceRecord("contoso").Declare(SourceCatalogue.Empty, null, "0123456789abcdef", Drafts.Start));
        Assert.True(_sources.IsRegistered("contoso", "0123456789abcdef"));

        _sources.Update("contoso", stored => stored!.Declare(SourceCatalogue.Empty, null, "fedcba9876543210", Drafts.Start));
        Assert.False(_sources.IsRegistered("contoso", "0123456789abcdef"));
    }

    [Fact]
    public void ModeCap_OfAFileThatWasMended_IsTheDecisionAgain()
    {
        Decide(_sources, UsageMode.On);
        string whole = System.IO.File.ReadAllText(File);
        System.IO.File.WriteAllText(File, "{");
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(UsageMode.Local, _sources.ModeCap("contoso"));

        System.IO.File.WriteAllText(File, whole);
        _clock.Now += TimeSpan.FromSeconds(1);

        Assert.Equal(UsageMode.On, _sources.ModeCap("contoso"));
    }

    [Fact]
    public void ModeCap_OfANameThatClimbsOutOfTheFolder_OpensNoFile()
    {
        Directory.CreateDirectory(_folder["home", "sources"]);
        System.IO.File.WriteAllText(_folder["home", "planted.json"], "{\"v\":1,\"name\":\"../planted\",\"mode\":\"On\"}");

        Assert.Equal(UsageMode.Local, _sources.ModeCap("../planted"));
        Assert.Equal(SourceSending.No, _sources.StateOf("../planted").Sending);
    }

    [Fact]
    public void ModeCap_InAnotherHome_IsThatHomesDecision()
    {
        Decide(_sources, UsageMode.On);
        Assert.Equal(UsageMode.On, _sources.ModeCap("contoso"));

        _home = new DataHome(_folder["other"]);

        Assert.Equal(UsageMode.Local, _sources.ModeCap("contoso"));
    }

    [Fact]
    public void WithoutAHome_NothingIsKnownAndNothingThrows()
    {
        _home = null;

        Assert.Equal(UsageMode.Local, _sources.ModeCap("contoso"));
        Assert.Equal(SourceSending.No, _sources.StateOf("contoso").Sending);
        Assert.Equal(SourceSending.Yes, _sources.StateOf("default").Sending);
        Assert.Equal(["default"], _sources.Names());
        Assert.Equal("default", _sources.Find("DEFAULT")?.Name);
        Assert.Throws<IOException>(() => Decide(_sources, UsageMode.On));
    }

    [Fact]
    public void StateOf_GivesTheSenderTheCatalogue()
    {
        SourceCatalogue catalogue = Samples.Catalogue(["Get-Thing"]);
        _sources.Update("Contoso", _ => new SourceRecord("Contoso").Declare(catalogue, "Contoso", null, Drafts.Start).Decide(UsageMode.On, catalogue));

        SourceState state = _sources.StateOf("contoso");

        Assert.Equal("Contoso", state.Name);
        Assert.Equal(SourceSending.Yes, state.Sending);
        Assert.Equal(catalogue, state.Catalogue);
        Assert.Null(state.Problem);
    }

    [Fact]
    public void Names_AlwaysBeginWithDefault()
    {
        _sources.Update("default", _ => new SourceRecord("default"));
        _sources.Update("B", _ => new SourceRecord("B"));
        _sources.Update("a", _ => new SourceRecord("a"));

        Assert.Equal(["default", "a", "b"], _sources.Names());
    }

    [Fact]
    public void Remove_TakesTheDecisionBack()
    {
        Decide(_sources, UsageMode.On);
        Assert.Equal(UsageMode.On, _sources.ModeCap("contoso"));

        Assert.True(_sources.Remove("contoso"));

        Assert.Equal(UsageMode.Local, _sources.ModeCap("contoso"));
        Assert.Null(_sources.Find("contoso"));
    }

    private static void Decide(SourceRegistry sources, UsageMode mode) =>
        sources.Update("contoso", stored => (stored ?? new SourceRecord("contoso")).Decide(mode, SourceCatalogue.Empty));
}
