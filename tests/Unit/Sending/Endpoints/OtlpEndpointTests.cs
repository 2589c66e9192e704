using System;
using System.Collections.Generic;
using UsageStats.Sending.Endpoints;
using UsageStats.Sending.Sinks;
using Xunit;

namespace UsageStats.Tests.Sending.Endpoints;

public sealed class OtlpEndpointTests
{
    [Theory]
    [InlineData("http://localhost:4318", "http://localhost:4318/v1/logs")]
    [InlineData("https://otel.example.com/otlp/", "https://otel.example.com/otlp/v1/logs")]
    [InlineData("https://otel.example.com/v1/logs", "https://otel.example.com/v1/logs")]
    [InlineData("https://otel.example.com/v1/logs/", "https://otel.example.com/v1/logs")]
    [InlineData("https://otel.example.com/otlp?tenant=7", "https://otel.example.com/otlp/v1/logs?tenant=7")]
    public void Parse_OfAGivenAddress_AppendsTheLogsPathOnce(string text, string expected) => Assert.Equal(expected, Parse(text).Uri.AbsoluteUri);

    [Fact]
    public void Parse_WithoutText_AppendsThePathToTheGeneralVariable() =>
        Assert.Equal("http://localhost:4318/base/v1/logs", Parse(null, ("ENDPOINT", "http://localhost:4318/base/")).Uri.AbsoluteUri);

    [Theory]
    [InlineData("https://logs.example.com/custom", "https://logs.example.com/custom")]
    [InlineData("https://logs.example.com", "https://logs.example.com/")]
    public void Parse_WithoutText_TakesTheLogsVariableAsItIsAndBeforeTheGeneralOne(string logs, string expected) =>
        Assert.Equal(expected, Parse(null, ("ENDPOINT", "http://localhost:4318"), ("LOGS_ENDPOINT", logs)).Uri.AbsoluteUri);

    [Fact]
    public void Parse_WithAnEmptyVariable_CountsItAsNotSet() =>
        Assert.Equal("http://localhost:4318/v1/logs", Parse(null, ("ENDPOINT", "http://localhost:4318"), ("LOGS_ENDPOINT", " ")).Uri.AbsoluteUri);

    [Fact]
    public void Parse_WithoutTextOrVariable_NamesTheVariables()
    {
        EndpointException error = Assert.Throws<EndpointException>(() => Parse(null));

        Assert.Equal(EndpointProblem.EndpointMissing, error.Problem);
        Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_OfAnInsecureVariable_IsRefusedAsTextWouldBe() =>
        Assert.Equal(EndpointProblem.EndpointNotSecure, Assert.Throws<EndpointException>(() => Parse(null, ("ENDPOINT", "http://collector:4318"))).Problem);

    [Fact]
    public void Parse_OfTheHeadersVariable_DecodesItsValues() =>
        Assert.Equal(
            new Dictionary<string, string> { ["Authorization"] = "Basic YTpi=", ["x-tenant"] = "a,b" },
            Parse(null, ("ENDPOINT", "http://localhost:4318"), ("HEADERS", " Authorization=Basic%20YTpi= , x-tenant=a%2Cb,")).Headers);

    [Fact]
    public void Parse_WithHeadersForLogs_TakesThoseAlone() =>
        Assert.Equal(
            new Dictionary<string, string> { ["c"] = "3" },
            Parse(null, ("ENDPOINT", "http://localhost:4318"), ("HEADERS", "a=1,b=2"), ("LOGS_HEADERS", "c=3")).Headers);

    [Fact]
    public void Parse_OfAGivenAddress_SendsItNoneOfTheVariablesHeaders() =>
        Assert.Empty(Parse("https://other.example.com", ("ENDPOINT", "http://localhost:4318"), ("HEADERS", "authorization=hunter2")).Headers);

    [Theory]
    [InlineData("hunter2")]
    [InlineData("authorization=hunter2%0D%0AX-Evil: 1")]
    [InlineData("a b=hunter2")]
    [InlineData("=hunter2")]
    [InlineData("content-type=hunter2")]
    [InlineData("X-UsageStats-Batch=hunter2")]
    public void Parse_OfHeadersThatCannotBeSent_RefusesThemWithoutTheirValue(string headers)
    {
        EndpointException error = Assert.Throws<EndpointException>(() => Parse(null, ("ENDPOINT", "http://localhost:4318"), ("HEADERS", headers)));

        Assert.Equal(EndpointProblem.HeaderNotUnderstood, error.Problem);
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http/json", 0)]
    [InlineData("http/protobuf", 1)]
    [InlineData("grpc", 1)]
    public void Parse_OfAnotherProtocol_NotesWhatIsSpoken(string protocol, int notes)
    {
        SinkEndpoint endpoint = Parse(null, ("ENDPOINT", "http://localhost:4318"), ("PROTOCOL", protocol));

        Assert.Equal(notes, endpoint.Notes.Count);
        Assert.All(endpoint.Notes, note => Assert.Contains($"'{protocol}', but only 'http/json'", note, StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_OfTheGrpcPort_NotesTheUsualOne() => Assert.Contains("4318", Assert.Single(Parse("http://localhost:4317").Notes), StringComparison.Ordinal);

    private static SinkEndpoint Parse(string? text, params (string Name, string Value)[] variables) => EndpointParser.Parse(
        SinkKind.Otlp, text, null, name => Array.Find(variables, variable => "OTEL_EXPORTER_OTLP_" + variable.Name == name).Value);
}
