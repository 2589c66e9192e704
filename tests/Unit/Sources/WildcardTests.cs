using System.Management.Automation;
using CsCheck;
using UsageStats.Sources;
using Xunit;

namespace UsageStats.Tests.Sources;

public sealed class WildcardTests
{
    [Theory]
    [InlineData("Deploy-*", "deploy-app", true)]
    [InlineData("Deploy-*", "Deploy-", true)]
    [InlineData("Deploy-*", "Deploy", false)]
    [InlineData("*", "", true)]
    [InlineData("Get-?", "Get-A", true)]
    [InlineData("Get-?", "Get-", false)]
    [InlineData("*a*b*", "xxaxxbxx", true)]
    [InlineData("*a*b", "ab ba", false)]
    [InlineData("", "a", false)]
    public void IsMatch_KnowsStarAndQuestionMark(string pattern, string text, bool expected) =>
        Assert.Equal(expected, Wildcard.IsMatch(pattern, text));

    [Fact]
    public void IsMatch_AgreesWithPowerShellOnItsTwoWildcards()
    {
        Gen<string> text = Gen.Char["abB-"].Array[0, 8].Select(characters => new string(characters));
        Gen<string> pattern = Gen.Char["abB-*?"].Array[0, 8].Select(characters => new string(characters));

        Gen.Select(pattern, text).Sample((p, t) => Wildcard.IsMatch(p, t) == WildcardPattern.Get(p, WildcardOptions.IgnoreCase).IsMatch(t));
    }

    [Fact]
    public void IsMatch_OfManyStars_DoesNotGrowWithTheirNumber()
    {
        string pattern = string.Concat(System.Linq.Enumerable.Repeat("*a", 100));

        Assert.False(Wildcard.IsMatch(pattern, new string('a', 99) + new string('b', 5000)));
    }
}
