using System.Collections.Generic;
using System.IO;
using System.Text;
using UsageStats.Sending;
using UsageStats.Sending.Sinks;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Sending.Sinks;

/// <summary>The exact bytes: a change here is a change of what every receiver gets.</summary>
public sealed class GoldenBodyTests
{
    private static readonly OutgoingEvent[] Batch = [Outgoing.Start(), Outgoing.Start("Contoso.Tools"), Outgoing.Command("default", Outgoing.EachKind())];

    [Theory]
    [InlineData(SinkKind.Json, "json")]
    [InlineData(SinkKind.File, "json")]
    [InlineData(SinkKind.PostHog, "posthog")]
    [InlineData(SinkKind.Otlp, "otlp")]
    [InlineData(SinkKind.ApplicationInsights, "applicationinsights")]
    public void Build_GivesTheBytesThatWereAgreedOn(SinkKind kind, string golden)
    {
        byte[] expected = File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Unit", "Sending", "Sinks", "Golden", golden + ".body"));

        byte[] body = SinkFormats.For(kind).Build(Batch, Outgoing.Context("11111111-2222-3333-4444-555555555555")).Body;

        Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(body));
        Assert.Equal(expected, body);
    }

    [Theory]
    [InlineData(SinkKind.Json, "application/json", "POST")]
    [InlineData(SinkKind.PostHog, "application/json", "POST")]
    [InlineData(SinkKind.Otlp, "application/json", "POST")]
    [InlineData(SinkKind.ApplicationInsights, "application/x-json-stream", "POST")]
    [InlineData(SinkKind.File, "application/json", "PUT")]
    public void Build_SaysWhereToAndInWhatForm(SinkKind kind, string contentType, string method)
    {
        SinkContext context = Outgoing.Context();

        SinkRequest request = SinkFormats.For(kind).Build(Batch, context);

        Assert.Equal((context.Endpoint, contentType, method), (request.Uri, request.ContentType, request.Method));
    }

    [Theory]
    [InlineData(SinkKind.Json)]
    [InlineData(SinkKind.Otlp)]
    public void Build_WithAKeyButNoHeader_SendsItAsABearerToken(SinkKind kind) =>
        Assert.Equal([new KeyValuePair<string, string>("Authorization", "Bearer key-1")], SinkFormats.For(kind).Build(Batch, Outgoing.Context()).Headers);

    [Fact]
    public void Build_WithAnAuthorizationOfTheUsers_LeavesItAlone()
    {
        SinkContext context = new()
        {
            Endpoint = new("https://usage.example.com/"),
            ApiKey = "key-1",
            Headers = new Dictionary<string, string> { ["authorization"] = "Basic abc" },
            Version = "1.2.0",
            OperatingSystem = "linux",
            Architecture = "x64",
        };

        Assert.Equal("Basic abc", Assert.Single(SinkFormats.For(SinkKind.Json).Build(Batch, context).Headers).Value);
    }

    [Fact]
    public void For_GivesEachKindItsOwnFormat()
    {
        foreach (SinkKind kind in System.Enum.GetValues<SinkKind>())
        {
            Assert.Equal(kind, SinkFormats.For(kind).Kind);
        }
    }
}
