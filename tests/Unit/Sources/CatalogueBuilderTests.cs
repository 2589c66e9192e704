using System.Linq;
using UsageStats.Sources;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sources;

public sealed class CatalogueBuilderTests
{
    private readonly CatalogueBuilder _builder = new();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    [InlineData("Get-[abc]")]
    [InlineData("Get-`*")]
    [InlineData("Get\nThing")]
    public void AddCommand_OfWhatIsNoPattern_SaysSoAndTakesNothing(string? pattern)
    {
        _builder.AddCommand(pattern);

        Assert.Contains($"'{pattern}'", Assert.Single(_builder.Problems));
        Assert.Empty(_builder.Build().Commands);
    }

    [Theory]
    [InlineData("Deploy")]
    [InlineData("1st")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData(null)]
    public void AddEvent_OfWhatIsNoKind_SaysSoAndTakesNothing(string? kind)
    {
        _builder.AddEvent(kind);

        Assert.Contains($"'{kind}'", Assert.Single(_builder.Problems));
        Assert.Empty(_builder.Build().Events);
    }

    [Theory]
    [InlineData("size", "integer")]
    [InlineData("size", "")]
    [InlineData("size", null)]
    [InlineData("size", "a||b")]
    [InlineData("9size", "count")]
    [InlineData("size of it", "count")]
    [InlineData("größe", "count")]
    [InlineData(null, "count")]
    public void AddProperty_OfWhatIsNone_SaysSoAndTakesNothing(string? name, string? kind)
    {
        _builder.AddProperty(name, kind);

        Assert.Contains($"'{name}'", Assert.Single(_builder.Problems));
        Assert.Empty(_builder.Build().Properties);
    }

    [Theory]
    [InlineData("bool", DeclaredKind.Bool)]
    [InlineData("COUNT", DeclaredKind.Count)]
    [InlineData(" number ", DeclaredKind.Number)]
    [InlineData("duration", DeclaredKind.Duration)]
    [InlineData("short", DeclaredKind.ShortText)]
    [InlineData("text", DeclaredKind.Text)]
    [InlineData("hash", DeclaredKind.Hash)]
    [InlineData("a|b", DeclaredKind.OneOf)]
    public void AddProperty_KnowsEveryKind(string word, DeclaredKind kind)
    {
        _builder.AddProperty("p", word);

        Assert.Empty(_builder.Problems);
        Assert.Equal(kind, Assert.Single(_builder.Build().Properties).Kind);
    }

    [Fact]
    public void AddProperty_TrimsAndSortsTheValuesOfASet()
    {
        _builder.AddProperty("p", "prod | dev|Dev");

        Assert.Equal("p: dev|prod", Assert.Single(_builder.Build().Properties).ToString());
    }

    [Fact]
    public void AddProperty_TakesASetOfOneFromAnArray()
    {
        _builder.AddProperty("p", ["count"]);

        Assert.Equal(["count"], Assert.Single(_builder.Build().Properties).Values);
    }

    [Theory]
    [InlineData("PostHog", "https://eu.example.org/batch", true)]
    [InlineData("PostHog", "http://127.0.0.1:8080", true)]
    [InlineData("PostHog", "http://example.org", false)]
    [InlineData("PostHog", "ftp://example.org", false)]
    [InlineData("PostHog", "https://user:secret@example.org", false)]
    [InlineData("PostHog", "/batch", false)]
    [InlineData("PostHog", null, false)]
    [InlineData("", "https://example.org", false)]
    [InlineData("../x", "https://example.org", false)]
    public void SetSink_TakesAnHttpsAddressOnly(string? kind, string? endpoint, bool expected)
    {
        _builder.SetSink(kind, endpoint, null);

        Assert.Equal(expected, _builder.Build().Sink is not null);
        Assert.Equal(expected, _builder.Problems.Count == 0);
    }

    [Fact]
    public void Add_PastTheLimit_SaysSo()
    {
        foreach (int number in Enumerable.Range(0, CatalogueBuilder.MaxEntries))
        {
            _builder.AddCommand("c" + number);
            _builder.AddProperty("p" + number, "count");
        }

        Assert.Empty(_builder.Problems);
        _builder.AddCommand("C1");
        _builder.AddProperty("P1", "text");
        Assert.Empty(_builder.Problems);
        _builder.AddCommand("one-more");
        _builder.AddProperty("one-more", "count");
        Assert.Equal(2, _builder.Problems.Count);
    }

    [Fact]
    public void Build_OfTheSameDeclarationsInAnotherOrder_IsEqual()
    {
        SourceCatalogue one = Samples.Catalogue(["b", "a", "A"], ["y", "x"], ["q=count", "p=b|a"], ["T", "S"], "https://example.org");
        SourceCatalogue other = Samples.Catalogue(["a", "b"], ["x", "y"], ["p=a|b", "q=count"], ["S", "T"], "https://example.org");

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Build_OfADifferenceAnywhere_IsNotEqual()
    {
        SourceCatalogue one = Samples.Catalogue(["a"], ["x"], ["p=count"], ["T"], "https://example.org");

        Assert.NotEqual(one, Samples.Catalogue(["b"], ["x"], ["p=count"], ["T"], "https://example.org"));
        Assert.NotEqual(one, Samples.Catalogue(["a"], ["y"], ["p=count"], ["T"], "https://example.org"));
        Assert.NotEqual(one, Samples.Catalogue(["a"], ["x"], ["p=number"], ["T"], "https://example.org"));
        Assert.NotEqual(one, Samples.Catalogue(["a"], ["x"], ["p=count"], ["S"], "https://example.org"));
        Assert.NotEqual(one, Samples.Catalogue(["a"], ["x"], ["p=count"], ["T"], "https://example.com"));
    }
}
