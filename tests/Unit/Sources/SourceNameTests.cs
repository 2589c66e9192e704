using UsageStats.Sources;
using Xunit;

namespace UsageStats.Tests.Sources;

public sealed class SourceNameTests
{
    [Theory]
    [InlineData("default")]
    [InlineData("Contoso.Tools")]
    [InlineData("a")]
    [InlineData("A1-b.c2")]
    [InlineData("Console")]
    [InlineData("com10")]
    public void IsValid_OfAPlainName_IsTrue(string name) => Assert.True(SourceName.IsValid(name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData(".a")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("a\\b")]
    [InlineData("a_b")]
    [InlineData("é")]
    [InlineData("CON")]
    [InlineData("nul.txt")]
    [InlineData("Com1")]
    [InlineData("lpt9.x")]
    public void IsValid_OfWhatIsNoName_IsFalse(string? name) => Assert.False(SourceName.IsValid(name));

    [Fact]
    public void IsValid_EndsAtSixtyFourCharacters()
    {
        Assert.True(SourceName.IsValid(new string('a', 64)));
        Assert.False(SourceName.IsValid(new string('a', 65)));
    }
}
