using System;
using UsageStats.Privacy;
using UsageStats.Sources;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sources;

public sealed class SourceRecordTests
{
    private static readonly SourceCatalogue First = Samples.Catalogue(["Get-Thing"]);
    private static readonly SourceCatalogue Second = Samples.Catalogue(["Get-Thing", "Set-Thing"]);

    private readonly SourceRecord _registered = new SourceRecord("Contoso").Declare(First, "Contoso", null, Drafts.Start);

    [Fact]
    public void Declare_OfANewSource_IsUndecidedAndKeptLocal()
    {
        Assert.Null(_registered.Decision);
        Assert.Equal(UsageMode.Local, _registered.Cap);
        Assert.Equal(SourceSending.No, _registered.Sending);
        Assert.Equal(["command Get-Thing"], _registered.Growth);
    }

    [Theory]
    [InlineData(UsageMode.Off, SourceSending.No)]
    [InlineData(UsageMode.Local, SourceSending.No)]
    [InlineData(UsageMode.On, SourceSending.Yes)]
    public void Decide_SetsTheCapAndWhetherItMaySend(UsageMode mode, SourceSending sending)
    {
        SourceRecord decided = _registered.Decide(mode, First);

        Assert.Equal(mode, decided.Cap);
        Assert.Equal(sending, decided.Sending);
    }

    [Fact]
    public void Declare_OfMoreThanWasAccepted_PausesUntilItIsAccepted()
    {
        SourceRecord grown = _registered.Decide(UsageMode.On, First).Declare(Second, "Contoso", null, Drafts.Start);

        Assert.Equal(SourceSending.Paused, grown.Sending);
        Assert.Equal(UsageMode.On, grown.Cap);
        Assert.Equal(["command Set-Thing"], grown.Growth);
        Assert.Equal(SourceSending.Yes, grown.Accept(Second).Sending);
    }

    [Fact]
    public void Accept_OfWhatWasShownBeforeItGrewAgain_StaysPaused()
    {
        SourceRecord grownAgain = _registered.Decide(UsageMode.On, First).Declare(Samples.Catalogue(["*"]), "Contoso", null, Drafts.Start);

        Assert.Equal(SourceSending.Paused, grownAgain.Accept(Second).Sending);
    }

    [Fact]
    public void Declare_OfLessAndThenOfWhatWasAcceptedBefore_NeverPauses()
    {
        SourceRecord both = _registered.Declare(Second, "Contoso", null, Drafts.Start).Decide(UsageMode.On, Second);

        SourceRecord less = both.Declare(First, "Contoso", null, Drafts.Start);

        Assert.Equal(SourceSending.Yes, less.Sending);
        Assert.Equal(SourceSending.Yes, less.Declare(Second, "Contoso", null, Drafts.Start).Sending);
    }

    [Fact]
    public void Declare_OfTheSame_IsTheSameRecord()
    {
        Assert.Same(_registered, _registered.Declare(Samples.Catalogue(["Get-Thing"]), "Contoso", null, Drafts.Start + TimeSpan.FromDays(1)));
        Assert.Same(_registered, _registered.Declare(First, null, null, Drafts.Start));
    }

    [Fact]
    public void Declare_OfTheSameInOtherWords_NotesTheWords_AndIsNoChange()
    {
        SourceRecord again = _registered.Declare(First, "Contoso", "0123456789abcdef", Drafts.Start + TimeSpan.FromDays(1));

        Assert.Equal("0123456789abcdef", again.Fingerprint);
        Assert.Equal(_registered.Changed, again.Changed);
    }

    [Fact]
    public void Declare_OfNothing_IsARegistrationToo() => Assert.NotNull(new SourceRecord("Contoso").Declare(SourceCatalogue.Empty, null, null, Drafts.Start).Changed);

    [Fact]
    public void Declare_ByAPerson_KeepsTheModuleThatRegisteredIt() => Assert.Equal("Contoso", _registered.Declare(Second, null, null, Drafts.Start).RegisteredBy);

    [Fact]
    public void Default_NeedsNobodysPermission()
    {
        SourceRecord own = new SourceRecord("Default").Declare(Second, null, null, Drafts.Start);

        Assert.Equal(UsageMode.On, own.Cap);
        Assert.Empty(own.Growth);
        Assert.Equal(SourceSending.Yes, own.Sending);
    }
}
