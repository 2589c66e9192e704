using System.Collections.Generic;
using UsageStats.Sources;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sources;

public sealed class CatalogueGrowthTests
{
    private static readonly SourceCatalogue Accepted = Samples.Catalogue(
        ["Deploy-*", "Get-Thing"], ["deployed"], ["size=number", "note=text", "target=dev|test|prod", "flag=bool"], ["Contoso.*"], "https://example.org");

    [Fact]
    public void Between_OfTheSame_IsEmpty() => Assert.Empty(CatalogueGrowth.Between(Accepted, Accepted));

    [Fact]
    public void Between_OfLess_IsEmpty()
    {
        SourceCatalogue less = Samples.Catalogue(["deploy-app", "get-thing"], [], ["size=count", "note=short", "target=prod|dev"], ["Contoso.Failure"]);

        Assert.Empty(CatalogueGrowth.Between(Accepted, less));
    }

    [Fact]
    public void Between_NamesEachAddition()
    {
        SourceCatalogue more = Samples.Catalogue(
            ["Get-*"], ["deployed", "rolled_back"], ["size=text", "note=text", "target=dev|stage", "flag=bool", "who=hash"], ["Fabrikam.Failure"], "https://example.com/other");

        IReadOnlyList<string> added = CatalogueGrowth.Between(Accepted, more);

        Assert.Equal(
            [
                "command Get-*",
                "event rolled_back",
                "property size: text",
                "property target: dev|stage",
                "property who: hash",
                "error type Fabrikam.Failure",
                "sink PostHog https://example.com/other",
            ],
            added);
    }

    [Fact]
    public void Between_OfANewKeyForTheSink_IsGrowth()
    {
        CatalogueBuilder builder = new(Accepted);
        builder.SetSink("PostHog", "https://example.org", "phc_other");

        Assert.Single(CatalogueGrowth.Between(Accepted, builder.Build()));
    }

    [Theory]
    [InlineData("count", "number")]
    [InlineData("short", "text")]
    [InlineData("bool", "count")]
    [InlineData("hash", "text")]
    [InlineData("a|b", "text")]
    [InlineData("text", "hash")]
    public void Between_OfAWiderOrOtherKind_IsGrowth(string before, string now) =>
        Assert.Single(CatalogueGrowth.Between(Samples.Catalogue(properties: ["p=" + before]), Samples.Catalogue(properties: ["p=" + now])));
}
