using System;
using UsageStats.Events;
using UsageStats.Sources;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sources;

public sealed class DeclaredValueTests
{
    private static readonly string Longest = new('x', 200);

    public static TheoryData<string, object, bool> Cases { get; } = new()
    {
        { "bool", true, true },
        { "bool", 1, false },
        { "bool", "true", false },
        { "count", 0, true },
        { "count", long.MaxValue, true },
        { "count", -1, false },
        { "count", 1.0, false },
        { "count", true, false },
        { "count", "3", false },
        { "number", 3, true },
        { "number", -0.5, true },
        { "number", false, false },
        { "number", "0.5", false },
        { "duration", TimeSpan.FromSeconds(90), true },
        { "duration", TimeSpan.FromSeconds(-1), false },
        { "duration", 12.5, true },
        { "duration", -1, false },
        { "duration", -0.1, false },
        { "duration", "soon", false },
        { "duration", true, false },
        { "short", new string('x', 64), true },
        { "short", new string('x', 65), false },
        { "short", "", false },
        { "short", 1, false },
        { "text", Longest, true },
        { "text", Longest + "x", false },
        { "text", "", false },
        { "text", 1, false },
        { "dev|test", "test", true },
        { "dev|test", "prod", false },
        { "dev|test", "", false },
        { "dev|test", true, false },
        { "hash", "0123456789abcdef", true },
        { "hash", "0123456789ABCDEF", true },
        { "hash", "0123456789abcde", false },
        { "hash", "0123456789abcdeg", false },
        { "hash", "alice", false },
        { "hash", 1234567890123456L, false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void TryFit_TakesWhatFitsTheKindOnly(string kind, object value, bool expected)
    {
        Assert.True(PropertyValue.TryFrom(value, out PropertyValue scalar));

        Assert.Equal(expected, DeclaredValue.TryFit(Declare(kind), scalar, out _));
    }

    [Fact]
    public void TryFit_OfOneOfASet_GivesTheSpellingOfTheSet()
    {
        Assert.True(DeclaredValue.TryFit(Declare("Dev|Test"), PropertyValue.From("TEST"), out PropertyValue fitting));
        Assert.Equal("Test", fitting.Text);
    }

    [Fact]
    public void TryFit_OfAnythingElse_LeavesTheValueAsItIs()
    {
        Assert.True(DeclaredValue.TryFit(Declare("number"), PropertyValue.From(-2.5), out PropertyValue fitting));
        Assert.Equal(PropertyValue.From(-2.5), fitting);
    }

    [Fact]
    public void TryFit_OfALongHash_EndsAtSixtyFourDigits()
    {
        Assert.True(DeclaredValue.TryFit(Declare("hash"), PropertyValue.From(new string('a', 64)), out _));
        Assert.False(DeclaredValue.TryFit(Declare("hash"), PropertyValue.From(new string('a', 65)), out _));
    }

    private static PropertyDeclaration Declare(string kind) => Samples.Catalogue(properties: ["p=" + kind]).FindProperty("p")!;
}
