using System;
using UsageStats.Sending.Endpoints;
using UsageStats.Sending.Sinks;
using Xunit;

namespace UsageStats.Tests.Sending.Endpoints;

public sealed class EndpointParserTests
{
    private const string Key = "11111111-2222-3333-4444-555555555555";

    [Theory]
    [InlineData("https://usage.example.com/events", "https://usage.example.com/events")]
    [InlineData(" https://usage.example.com ", "https://usage.example.com/")]
    [InlineData("https://usage.example.com:8443/a?tenant=7#top", "https://usage.example.com:8443/a?tenant=7")]
    [InlineData("HTTPS://Usage.Example.Com/Events", "https://usage.example.com/Events")]
    [InlineData("http://localhost:8080/events", "http://localhost:8080/events")]
    [InlineData("http://127.0.0.1:8080/", "http://127.0.0.1:8080/")]
    [InlineData("http://127.8.9.10/", "http://127.8.9.10/")]
    [InlineData("http://[::1]:8080/", "http://[::1]:8080/")]
    public void Parse_OfAnAddress_GivesItWhole(string text, string expected) => Assert.Equal(expected, Parse(SinkKind.Json, text).Uri.AbsoluteUri);

    [Theory]
    [InlineData(null, EndpointProblem.EndpointMissing)]
    [InlineData("  ", EndpointProblem.EndpointMissing)]
    [InlineData("usage.example.com", EndpointProblem.EndpointWithoutScheme)]
    [InlineData("localhost:8080", EndpointProblem.EndpointWithoutScheme)]
    [InlineData("https:/usage.example.com", EndpointProblem.EndpointWithoutScheme)]
    [InlineData("ftp://usage.example.com", EndpointProblem.EndpointNotUnderstood)]
    [InlineData("file:///tmp/x", EndpointProblem.EndpointNotUnderstood)]
    [InlineData("https://", EndpointProblem.EndpointNotUnderstood)]
    [InlineData("http://usage.example.com", EndpointProblem.EndpointNotSecure)]
    [InlineData("http://localhost.example.com", EndpointProblem.EndpointNotSecure)]
    [InlineData("http://192.168.0.7:8080/", EndpointProblem.EndpointNotSecure)]
    [InlineData("http://0.0.0.0/", EndpointProblem.EndpointNotSecure)]
    [InlineData("https://me:hunter2@usage.example.com", EndpointProblem.EndpointWithCredentials)]
    [InlineData("https://hunter2@usage.example.com", EndpointProblem.EndpointWithCredentials)]
    [InlineData("http://localhost@usage.example.com", EndpointProblem.EndpointWithCredentials)]
    [InlineData("https://usage.example.com/?tenant=7&Api_Key=hunter2", EndpointProblem.EndpointWithCredentials)]
    [InlineData("https://usage.example.com/?%74oken=hunter2", EndpointProblem.EndpointWithCredentials)]
    public void Parse_OfAnAddressNothingMayBeSentTo_SaysWhatIsWrong(string? text, EndpointProblem problem)
    {
        EndpointException error = Problem(SinkKind.Json, text);

        Assert.Equal(problem, error.Problem);
        Assert.NotEmpty(error.Remedy);
    }

    [Theory]
    [InlineData("me:hunter2@usage.example.com")]
    [InlineData("InstrumentationKey=hunter2")]
    [InlineData("ftp://me:hunter2@usage.example.com/?key=hunter2")]
    [InlineData("https://me:hunter2@[bad")]
    [InlineData("http://usage.example.com/a?b=hunter2")]
    [InlineData("https://me:hunter2@usage.example.com/")]
    public void Parse_OfAWrongEndpoint_NeverQuotesWhatMayBeSecret(string text)
    {
        EndpointException error = Problem(SinkKind.Json, text);

        Assert.DoesNotContain("hunter2", error.Message + error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_OfPlainHttp_QuotesItAndNamesTheRemedy()
    {
        EndpointException error = Problem(SinkKind.Json, "http://usage.example.com/events");

        Assert.Equal("The endpoint 'http://usage.example.com/events' is plain http, which is for loopback only.", error.Message);
        Assert.Equal("Write 'https://usage.example.com/events'.", error.Remedy);
    }

    [Theory]
    [InlineData("us.i.posthog.com", "https://us.i.posthog.com/batch/")]
    [InlineData("https://eu.i.posthog.com/", "https://eu.i.posthog.com/batch/")]
    [InlineData("https://app.posthog.com", "https://us.i.posthog.com/batch/")]
    [InlineData("https://us.posthog.com/project/1/settings", "https://us.i.posthog.com/batch/")]
    [InlineData("EU.posthog.com", "https://eu.i.posthog.com/batch/")]
    [InlineData("https://us.i.posthog.com/i/v0/e/", "https://us.i.posthog.com/batch/")]
    [InlineData("posthog.example.com", "https://posthog.example.com/batch/")]
    [InlineData("proxy.example.com/ingest", "https://proxy.example.com/ingest/batch/")]
    [InlineData("https://proxy.example.com/ingest/batch/", "https://proxy.example.com/ingest/batch/")]
    [InlineData("https://proxy.example.com/capture", "https://proxy.example.com/batch/")]
    [InlineData("http://localhost:8000", "http://localhost:8000/batch/")]
    public void Parse_OfAPostHogHost_GivesItsBatchAddress(string text, string expected)
    {
        SinkEndpoint endpoint = Parse(SinkKind.PostHog, text, " phc_1 ");

        Assert.Equal((SinkKind.PostHog, expected, "phc_1"), (endpoint.Kind, endpoint.Uri.AbsoluteUri, endpoint.ApiKey));
    }

    [Theory]
    [InlineData(null, "phc_1", EndpointProblem.EndpointMissing)]
    [InlineData("us.i.posthog.com", null, EndpointProblem.ApiKeyMissing)]
    [InlineData("us.i.posthog.com", "phx_1", EndpointProblem.ApiKeyNotUnderstood)]
    [InlineData("phc_1", "phc_1", EndpointProblem.EndpointWithoutScheme)]
    [InlineData("http://posthog.example.com", "phc_1", EndpointProblem.EndpointNotSecure)]
    public void Parse_OfAWrongPostHogHostOrKey_SaysWhatIsWrong(string? text, string? key, EndpointProblem problem) =>
        Assert.Equal(problem, Problem(SinkKind.PostHog, text, key).Problem);

    [Theory]
    [InlineData($"InstrumentationKey={Key};IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/;LiveEndpoint=https://westeurope.livediagnostics.monitor.azure.com/;ApplicationId=1", "https://westeurope-5.in.applicationinsights.azure.com/v2.1/track")]
    [InlineData($"ingestionendpoint = https://in.example.com/base/ ; instrumentationkey = {Key} ;", "https://in.example.com/base/v2.1/track")]
    [InlineData($"InstrumentationKey={Key};EndpointSuffix=ai.contoso.com;Location=westus2", "https://westus2.dc.ai.contoso.com/v2.1/track")]
    [InlineData($"InstrumentationKey={Key};EndpointSuffix=ai.contoso.com", "https://dc.ai.contoso.com/v2.1/track")]
    [InlineData($"InstrumentationKey={Key}", "https://dc.services.visualstudio.com/v2.1/track")]
    [InlineData(Key, "https://dc.services.visualstudio.com/v2.1/track")]
    [InlineData($"InstrumentationKey={Key};IngestionEndpoint=http://localhost:5000", "http://localhost:5000/v2.1/track")]
    public void Parse_OfAConnectionString_GivesTheTrackAddressAndTheKey(string text, string expected)
    {
        SinkEndpoint endpoint = Parse(SinkKind.ApplicationInsights, text);

        Assert.Equal((expected, Key), (endpoint.Uri.AbsoluteUri, endpoint.ApiKey));
    }

    [Fact]
    public void Parse_OfAKeyAlone_NotesThatItNamesNoRegion()
    {
        Assert.Single(Parse(SinkKind.ApplicationInsights, Key).Notes);
        Assert.Empty(Parse(SinkKind.ApplicationInsights, $"InstrumentationKey={Key}").Notes);
    }

    [Theory]
    [InlineData("https://in.example.com/v2/track")]
    [InlineData("https://in.example.com/v2.1/track")]
    [InlineData("https://in.example.com")]
    public void Parse_OfAnIngestionAddressWithItsKey_GivesTheTrackAddress(string text) =>
        Assert.Equal("https://in.example.com/v2.1/track", Parse(SinkKind.ApplicationInsights, text, Key).Uri.AbsoluteUri);

    [Fact]
    public void Parse_WithoutText_TakesTheConnectionStringFromItsVariable()
    {
        SinkEndpoint endpoint = EndpointParser.Parse(
            SinkKind.ApplicationInsights, null, null, name => name == "APPLICATIONINSIGHTS_CONNECTION_STRING" ? $"InstrumentationKey={Key};IngestionEndpoint=https://in.example.com" : null);

        Assert.Equal("https://in.example.com/v2.1/track", endpoint.Uri.AbsoluteUri);
    }

    [Theory]
    [InlineData(null, null, EndpointProblem.EndpointMissing)]
    [InlineData("IngestionEndpoint=https://in.example.com", null, EndpointProblem.ApiKeyMissing)]
    [InlineData("https://in.example.com", null, EndpointProblem.ApiKeyMissing)]
    [InlineData("https://in.example.com", "hunter2", EndpointProblem.ApiKeyNotUnderstood)]
    [InlineData("InstrumentationKey=hunter2", null, EndpointProblem.ApiKeyNotUnderstood)]
    [InlineData($"InstrumentationKey={Key};InstrumentationKey={Key}", null, EndpointProblem.EndpointNotUnderstood)]
    [InlineData("in.example.com", null, EndpointProblem.EndpointNotUnderstood)]
    [InlineData($"InstrumentationKey={Key};IngestionEndpoint=in.example.com", null, EndpointProblem.EndpointWithoutScheme)]
    [InlineData($"InstrumentationKey={Key};IngestionEndpoint=http://in.example.com", null, EndpointProblem.EndpointNotSecure)]
    public void Parse_OfAWrongConnectionString_SaysWhatIsWrong(string? text, string? key, EndpointProblem problem)
    {
        EndpointException error = Problem(SinkKind.ApplicationInsights, text, key);

        Assert.Equal(problem, error.Problem);
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SinkKind.Json, "https://usage.example.com")]
    [InlineData(SinkKind.Otlp, "https://otel.example.com")]
    public void Parse_OfATokenThatCannotStandInAHeader_RefusesItUnquoted(SinkKind kind, string text)
    {
        EndpointException error = Problem(kind, text, "hunter2\r\nX-Evil: 1");

        Assert.Equal(EndpointProblem.HeaderNotUnderstood, error.Problem);
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", SinkKind.Json)]
    [InlineData("PostHog", SinkKind.PostHog)]
    [InlineData("OTLP", SinkKind.Otlp)]
    [InlineData("applicationinsights", SinkKind.ApplicationInsights)]
    [InlineData("File", SinkKind.File)]
    public void ParseKind_OfAName_IgnoresItsCase(string name, SinkKind kind) => Assert.Equal(kind, SinkKinds.Parse(name));

    [Theory]
    [InlineData("Kafka")]
    [InlineData("1")]
    [InlineData("Json,File")]
    [InlineData("")]
    public void ParseKind_OfAnotherWord_NamesTheKindsThereAre(string name)
    {
        EndpointException error = Assert.Throws<EndpointException>(() => SinkKinds.Parse(name));

        Assert.Equal((EndpointProblem.SinkKindUnknown, $"There is no kind of sink '{name}'."), (error.Problem, error.Message));
    }

    [Fact]
    public void Check_OfAWeeklyIntervalWithApplicationInsights_IsRefused()
    {
        EndpointException error = Assert.Throws<EndpointException>(() => SendIntervalRule.Check(SinkKind.ApplicationInsights, TimeSpan.FromDays(7)));

        Assert.Equal(EndpointProblem.SendIntervalTooLong, error.Problem);
        Assert.Contains("'7.00:00:00'", error.Message, StringComparison.Ordinal);
        SendIntervalRule.Check(SinkKind.ApplicationInsights, TimeSpan.FromDays(1));
        SendIntervalRule.Check(SinkKind.Json, TimeSpan.FromDays(7));
    }

    private static SinkEndpoint Parse(SinkKind kind, string? text, string? apiKey = null) => EndpointParser.Parse(kind, text, apiKey, static _ => null);

    private static EndpointException Problem(SinkKind kind, string? text, string? apiKey = null) => Assert.Throws<EndpointException>(() => Parse(kind, text, apiKey));
}
