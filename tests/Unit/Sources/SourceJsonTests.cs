using System.IO;
using System.Text;
using UsageStats.Privacy;
using UsageStats.Sources;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sources;

public sealed class SourceJsonTests
{
    [Fact]
    public void Read_GivesBackWhatWriteWrote()
    {
        SourceCatalogue accepted = Samples.Catalogue(["Get-*"], ["deployed"], ["size=count", "target=dev|test"], ["Contoso.*"], "https://example.org/a?b");
        SourceCatalogue declared = Samples.Catalogue(["Get-*", "Zürich \"1\""], properties: ["a=bool", "b=number", "c=duration", "d=short", "e=text", "f=hash"]);
        SourceRecord source = new SourceRecord("Contoso.Tools").Decide(UsageMode.On, accepted).Declare(declared, "Contoso.Module", "0123456789abcdef", Drafts.Start);

        SourceRecord read = SourceJson.Read(Encoding.UTF8.GetString(SourceJson.Write(source)), "contoso.tools");

        Assert.Equal(source, read);
    }

    [Fact]
    public void Read_OfASourceWithoutAnything_IsUndecided() => Assert.Equal(new SourceRecord("a"), SourceJson.Read("{\"v\":1,\"name\":\"a\"}", "a"));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"v\":1,\"name\":\"a\"")]
    [InlineData("{\"v\":2,\"name\":\"a\"}")]
    [InlineData("{\"name\":\"a\"}")]
    [InlineData("{\"v\":1,\"name\":\"b\"}")]
    [InlineData("{\"v\":1,\"name\":null}")]
    [InlineData("{\"v\":1,\"name\":\"a\",\"mode\":\"maybe\"}")]
    [InlineData("{\"v\":1,\"name\":\"a\",\"mode\":2}")]
    [InlineData("{\"v\":1,\"name\":\"a\",\"changed\":\"yesterday\"}")]
    [InlineData("{\"v\":1,\"name\":\"a\",\"blocked\":true}")]
    [InlineData("{\"v\":1,\"name\":\"a\",\"declared\":{\"commands\":[\"Get-[a]\"]}}")]
    [InlineData("{\"v\":1,\"name\":\"a\",\"declared\":{\"commands\":\"Get-*\"}}")]
    [InlineData("{\"v\":1,\"name\":\"a\",\"declared\":{\"properties\":{\"p\":\"anything\"}}}")]
    [InlineData("{\"v\":1,\"name\":\"a\",\"declared\":{\"properties\":{\"p\":1}}}")]
    [InlineData("{\"v\":1,\"name\":\"a\",\"declared\":{\"everything\":true}}")]
    [InlineData("{\"v\":1,\"name\":\"a\",\"declared\":{\"sink\":{\"kind\":\"PostHog\",\"endpoint\":\"http://example.org\"}}}")]
    public void Read_OfWhatIsNotUnderstood_Throws(string text) => Assert.Throws<InvalidDataException>(() => SourceJson.Read(text, "a"));
}
