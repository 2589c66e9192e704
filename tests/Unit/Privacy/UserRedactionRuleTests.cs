using System;
using UsageStats.Privacy;
using Xunit;

namespace UsageStats.Tests.Privacy;

public sealed class UserRedactionRuleTests
{
    [Fact]
    public void IsHit_ReadsThePatternWithoutRegardToCase()
    {
        UserRedactionRule rule = new("project", "falcon-[0-9]+");

        Assert.True(rule.IsHit("Deploy FALCON-12"));
        Assert.False(rule.IsHit("Deploy FALCON"));
    }

    [Fact]
    public void IsHit_WhenAMatchTakesTooLong_SaysHitInsteadOfHanging() =>
        Assert.True(new UserRedactionRule("bad", "^(a+)+$").IsHit(new string('a', 199) + "!"));

    [Theory]
    [InlineData("[")]
    [InlineData("(?<x")]
    [InlineData("a{2,1}")]
    public void Constructor_OnAPatternThatIsNone_QuotesItAndSaysWhatToDo(string pattern)
    {
        ArgumentException problem = Assert.Throws<ArgumentException>(() => new UserRedactionRule("project", pattern));

        Assert.Contains($"'{pattern}'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("'project'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("backslash", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_WithoutAPattern_IsRefused() => Assert.Throws<ArgumentNullException>(() => new UserRedactionRule("project", null!));

    [Theory]
    [InlineData("")]
    [InlineData("a*")]
    public void Constructor_OnAPatternThatWouldDropEveryText_IsRefused(string pattern)
    {
        ArgumentException problem = Assert.Throws<ArgumentException>(() => new UserRedactionRule("project", pattern));

        Assert.Contains("every text", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("two words")]
    [InlineData("a123456789012345678901234567890123456789012345678901234567890abcd")]
    [InlineData(null)]
    public void Constructor_OnABadName_QuotesIt(string? name)
    {
        ArgumentException problem = Assert.Throws<ArgumentException>(() => new UserRedactionRule(name!, "x"));

        Assert.Contains($"'{name}'", problem.Message, StringComparison.Ordinal);
    }
}
