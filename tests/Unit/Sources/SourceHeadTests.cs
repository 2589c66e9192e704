using System.Text;
using CsCheck;
using UsageStats.Privacy;
using UsageStats.Sources;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sources;

public sealed class SourceHeadTests
{
    [Theory]
    [InlineData(UsageMode.Off)]
    [InlineData(UsageMode.Local)]
    [InlineData(UsageMode.On)]
    [InlineData(null)]
    public void Read_FindsWhatTheFileBeginsWith(UsageMode? mode)
    {
        SourceCatalogue catalogue = Samples.Catalogue(["Get-Thing"]);
        SourceRecord source = new SourceRecord("Contoso").Declare(catalogue, "Contoso", "0123456789abcdef", Drafts.Start) with { Decision = mode };

        Assert.Equal(new SourceHead("Contoso", mode, "0123456789abcdef"), SourceHead.Read(SourceJson.Write(source), "contoso"));
    }

    [Fact]
    public void Read_DoesNotLookAtTheCatalogues() =>
        Assert.Equal(UsageMode.Off, Read("{\"v\":1,\"name\":\"a\",\"mode\":\"Off\",\"declared\":{ damaged")?.Decision);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{\"v\":1,\"name\":\"b\"}")]
    [InlineData("{\"v\":2,\"name\":\"a\"}")]
    [InlineData("{\"v\":\"1\",\"name\":\"a\"}")]
    [InlineData("{\"v\":1,\"name\":1}")]
    [InlineData("{\"v\":1,\"name\":\"a\",\"mode\":\"maybe\"}")]
    [InlineData("{\"v\":1,\"name\":\"a\",\"mode\":0}")]
    [InlineData("{\"v\":1,\"name\":\"a\",\"mode\":\"O")]
    public void Read_OfWhatIsNotUnderstood_IsNull(string json) => Assert.Null(Read(json));

    [Fact]
    public void Read_OfAnyBytes_NeverThrows() => Gen.Byte.Array[0, 60].Sample(bytes => SourceHead.Read(bytes, "a") is null);

    private static SourceHead? Read(string json) => SourceHead.Read(Encoding.UTF8.GetBytes(json), "a");
}
