using System;
using System.Linq;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Sending;
using UsageStats.Sources;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Privacy;

public sealed class EgressFilterTests
{
    private static readonly EgressOptions Options = new([1, 2, 3], text => text.Contains("alice", StringComparison.OrdinalIgnoreCase));
    private static readonly SourceCatalogue Own = Samples.Catalogue(
        ["Deploy-*"], ["deployed"], ["size=count", "target=dev|prod", "note=text", "Who=hash"], ["Contoso.*"]);

    [Fact]
    public void AnEventWithoutTheSendMark_NeverLeaves() => Stays(Samples.Event(send: false), new EgressDrops(Unmarked: 1));

    [Theory]
    [InlineData("command", "Deploy-App")]
    [InlineData("session_start", null)]
    [InlineData("sender_failure", null)]
    public void ABuiltInEvent_LeavesWithItsFixedFields(string kind, string? name)
    {
        UsageEvent stored = Samples.Event(name, kind, error: "System.IO.IOException");

        OutgoingEvent leaving = Leaves(stored);

        Assert.Equal(stored.Id, leaving.Id);
        Assert.Equal(stored.Timestamp, leaving.Timestamp);
        Assert.Equal("default", leaving.Source);
        Assert.Equal(kind, leaving.Event);
        Assert.Equal(name, leaving.Name);
        Assert.Equal(stored.Duration, leaving.Duration);
        Assert.Equal(Outcome.Error, leaving.Outcome);
        Assert.Equal("System.IO.IOException", leaving.Error);
        Assert.Equal(stored.Session, leaving.Session);
        Assert.Empty(leaving.Properties);
    }

    [Fact]
    public void ASessionsStart_LeavesWithItsContextAndNothingElse()
    {
        UsageEvent stored = Samples.Event(
            null, "session_start", properties: [("os", "linux"), ("version", "7.6.5"), ("interactive", true), ("ci", "my-own-service"), ("host", "alice's laptop"), ("size", 3L)]);

        EgressResult result = EgressFilter.Apply(stored, Own, Options);

        Assert.Equal(["os=linux", "version=7.6.5", "interactive=True"], result.Event!.Properties.Select(property => $"{property.Name}={property.Value}"));
        Assert.Equal(new EgressDrops(UnfitValues: 2, UndeclaredProperties: 1), result.Drops);
    }

    [Fact]
    public void ADeclaredEvent_Leaves() => Assert.Equal("deployed", Leaves(Samples.Event(null, "deployed")).Event);

    [Fact]
    public void AnUndeclaredEvent_Stays() => Stays(Samples.Event(null, "logged_in"), new EgressDrops(UndeclaredEvents: 1));

    [Fact]
    public void AnEventOfAnotherSource_FindsNothingInThisCatalogue() =>
        Assert.Null(EgressFilter.Apply(Samples.Event(null, "deployed", "Contoso"), SourceCatalogue.Empty, Options).Event);

    [Fact]
    public void ADeclaredName_LeavesAsItIs() => Assert.Equal("deploy-APP", Leaves(Samples.Event("deploy-APP")).Name);

    [Fact]
    public void AnUndeclaredName_LeavesAsAKeyedHash() => Assert.Equal(NameHash.Of("Get-Secret", [1, 2, 3]), Leaves(Samples.Event("Get-Secret")).Name);

    [Fact]
    public void AnUndeclaredName_LeavesAsItIs_WhereTheSinkHasClear() =>
        Assert.Equal("Get-Secret", Leaves(Samples.Event("Get-Secret"), Options with { NameHandling = NameHandling.Clear }).Name);

    [Fact]
    public void AnEventWithAnUndeclaredName_Stays_WhereTheSinkHasDrop()
    {
        EgressOptions drop = Options with { NameHandling = NameHandling.Drop };

        Stays(Samples.Event("Get-Secret"), new EgressDrops(UndeclaredNames: 1), drop);
        Stays(Samples.Event("(script)"), new EgressDrops(UndeclaredNames: 1), drop);
        Assert.Equal("Deploy-App", Leaves(Samples.Event("Deploy-App"), drop).Name);
        Assert.Null(Leaves(Samples.Event(null, "session_start"), drop).Name);
    }

    [Theory]
    [InlineData("(script)")]
    [InlineData("(redacted)")]
    public void OurOwnWordForAName_IsNoName_SoItIsNotHashed(string word) => Assert.Equal(word, Leaves(Samples.Event(word)).Name);

    [Theory]
    [InlineData("Deploy-Alice", NameHandling.Hash)]
    [InlineData("Deploy-Alice", NameHandling.Clear)]
    [InlineData("Deploy-Alice", NameHandling.Drop)]
    [InlineData("Get-Alice", NameHandling.Hash)]
    [InlineData("Get-Alice", NameHandling.Clear)]
    public void ANameThatLooksPersonal_IsNotSentEvenHashed_AndTheRunStillCounts(string name, NameHandling handling)
    {
        EgressResult result = EgressFilter.Apply(Samples.Event(name), Own, Options with { NameHandling = handling });

        Assert.Equal("(redacted)", result.Event?.Name);
        Assert.Equal(new EgressDrops(PersonalTexts: 1), result.Drops);
    }

    [Theory]
    [InlineData("System.IO.IOException")]
    [InlineData("Microsoft.PowerShell.Commands.WriteErrorException")]
    [InlineData("Contoso.DeployFailure")]
    [InlineData("ExitCode")]
    public void AKnownErrorType_LeavesAsItIs(string type) => Assert.Equal(type, Leaves(Samples.Event(error: type)).Error);

    [Theory]
    [InlineData("Fabrikam.Failure")]
    [InlineData("SystemFailure")]
    [InlineData("IOException")]
    [InlineData("System.IO: cannot read the file of bob")]
    [InlineData("Contoso. A message")]
    [InlineData("(redacted)")]
    [InlineData("other")]
    [InlineData("")]
    public void AnyOtherErrorType_LeavesAsOther(string type)
    {
        EgressResult result = EgressFilter.Apply(Samples.Event(error: type), Own, Options);

        Assert.Equal("other", result.Event?.Error);
        Assert.Equal(0, result.Drops.PersonalTexts);
    }

    [Theory]
    [InlineData("System.Alice.Failure")]
    [InlineData("Contoso.Alice")]
    public void AnErrorTypeThatLooksPersonal_LeavesAsOther(string type)
    {
        EgressResult result = EgressFilter.Apply(Samples.Event(error: type), Own, Options);

        Assert.Equal("other", result.Event?.Error);
        Assert.Equal(1, result.Drops.PersonalTexts);
    }

    [Fact]
    public void AnErrorType_ThatIsTooLongToBeOne_LeavesAsOther() =>
        Assert.Equal("other", Leaves(Samples.Event(error: "System." + new string('x', 200))).Error);

    [Fact]
    public void DeclaredProperties_Leave_InTheSpellingOfTheCatalogue()
    {
        OutgoingEvent leaving = Leaves(Samples.Event(properties: [("SIZE", 3), ("target", "PROD"), ("who", "0123456789abcdef")]));

        Assert.Equal(["size=3", "target=prod", "Who=0123456789abcdef"], leaving.Properties.Select(property => property.Name + "=" + property.Value));
    }

    [Fact]
    public void UndeclaredProperties_StayAndAreCounted()
    {
        EgressResult result = EgressFilter.Apply(Samples.Event(properties: [("size", 3), ("path", 1), ("user", true)]), Own, Options);

        Assert.Equal("size", Assert.Single(result.Event!.Properties).Name);
        Assert.Equal(new EgressDrops(UndeclaredProperties: 2), result.Drops);
    }

    [Fact]
    public void ASecondSpellingOfAProperty_StaysAsUndeclared()
    {
        EgressResult result = EgressFilter.Apply(Samples.Event(properties: [("size", 3), ("Size", 4)]), Own, Options);

        Assert.Equal(3, Assert.Single(result.Event!.Properties).Value.WholeNumber);
        Assert.Equal(new EgressDrops(UndeclaredProperties: 1), result.Drops);
    }

    [Fact]
    public void ValuesThatDoNotFit_StayAndAreCounted()
    {
        EgressResult result = EgressFilter.Apply(Samples.Event(properties: [("size", true), ("target", "test"), ("note", "fine")]), Own, Options);

        Assert.Equal("note", Assert.Single(result.Event!.Properties).Name);
        Assert.Equal(new EgressDrops(UnfitValues: 2), result.Drops);
    }

    [Fact]
    public void ATextUnderASecretsName_StaysThoughItIsDeclared()
    {
        EgressResult result = EgressFilter.Apply(Samples.Event(properties: [("password", "hunter2x")]), Samples.Catalogue(properties: ["password=text"]), new EgressOptions([1, 2, 3], new Redactor().LooksPersonal));

        Assert.Empty(result.Event!.Properties);
        Assert.Equal(1, result.Drops.PersonalTexts);
    }

    [Fact]
    public void TextsThatLookPersonal_StayAndAreCounted_ThoughTheyWereStored()
    {
        EgressResult result = EgressFilter.Apply(Samples.Event(properties: [("note", "for Alice"), ("size", 3)]), Own, Options);

        Assert.Equal("size", Assert.Single(result.Event!.Properties).Name);
        Assert.Equal(new EgressDrops(PersonalTexts: 1), result.Drops);
    }

    [Fact]
    public void WhatIsDeclaredMustLookHarmlessToo()
    {
        SourceCatalogue hostile = Samples.Catalogue(events: ["alice_came"], properties: ["alice=count", "who=alice|bob"]);

        EgressResult properties = EgressFilter.Apply(Samples.Event(properties: [("alice", 1), ("who", "alice"), ("who", "bob")]), hostile, Options);
        EgressResult kind = EgressFilter.Apply(Samples.Event(null, "alice_came"), hostile, Options);
        EgressResult source = EgressFilter.Apply(Samples.Event(source: "Alice.Tools"), hostile, Options);

        Assert.Equal(["who=bob"], properties.Event!.Properties.Select(property => property.Name + "=" + property.Value));
        Assert.Equal(2, properties.Drops.PersonalTexts);
        Assert.Equal(new EgressResult(null, new EgressDrops(PersonalTexts: 1)), kind);
        Assert.Equal(new EgressResult(null, new EgressDrops(PersonalTexts: 1)), source);
    }

    [Theory]
    [InlineData("bob@example.org", Drafts.Session, "default", "command")]
    [InlineData("019AB0C11DB37ABC8DEF0123456789AB", Drafts.Session, "default", "command")]
    [InlineData(null, "bob", "default", "command")]
    [InlineData(null, "", "default", "command")]
    [InlineData(null, Drafts.Session, "bob's own", "command")]
    [InlineData(null, Drafts.Session, "default", "Bob came")]
    public void ALineThatWeDidNotWrite_Stays(string? id, string session, string source, string kind)
    {
        UsageEvent stored = id is null ? Samples.Event(kind: kind, source: source, session: session) : Samples.Event(id: id);

        Stays(stored, new EgressDrops(Malformed: 1));
    }

    [Fact]
    public void Drops_AddUp()
    {
        EgressDrops one = new(1, 2, 3, 4, 5, 6, 7);

        Assert.Equal(new EgressDrops(2, 4, 6, 8, 10, 12, 14), one + one);
    }

    private static OutgoingEvent Leaves(UsageEvent stored, EgressOptions? options = null)
    {
        EgressResult result = EgressFilter.Apply(stored, Own, options ?? Options);
        Assert.Equal(default, result.Drops);
        return result.Event!;
    }

    private static void Stays(UsageEvent stored, EgressDrops expected, EgressOptions? options = null) =>
        Assert.Equal(new EgressResult(null, expected), EgressFilter.Apply(stored, Own, options ?? Options));
}
