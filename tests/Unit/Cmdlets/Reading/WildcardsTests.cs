using UsageStats.Cmdlets.Reading;
using Xunit;

namespace UsageStats.Tests.Cmdlets.Reading;

public sealed class WildcardsTests
{
    [Theory]
    [InlineData("deploy", "Deploy", true)]
    [InlineData("deploy", "deploy2", false)]
    [InlineData("dep*", "Deploy", true)]
    [InlineData("[a", "[a", true)]
    [InlineData("[a", "a", false)]
    [InlineData("a[b]", "ab", true)]
    [InlineData("a[b]", "a[b]", true)]
    public void Matcher_TakesPatternsAndNamesThatOnlyLookLikeOne(string pattern, string text, bool expected) =>
        Assert.Equal(expected, Wildcards.Matcher([pattern])!(text));

    [Fact]
    public void Matcher_OfNothing_AsksNothing()
    {
        Assert.Null(Wildcards.Matcher(null));
        Assert.Null(Wildcards.Matcher([]));
    }
}
