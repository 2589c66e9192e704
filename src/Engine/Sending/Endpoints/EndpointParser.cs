using System;
using UsageStats.Sending.Sinks;

namespace UsageStats.Sending.Endpoints;

/// <summary>Understands where a sink sends to, from what users usually write.</summary>
internal static class EndpointParser
{
    /// <summary>Resolves an endpoint.</summary>
    /// <param name="kind">The wire format.</param>
    /// <param name="text">An address, a host, a connection string or a full folder path; null or blank to take it from the environment's standard variables.</param>
    /// <param name="apiKey">The key given beside it; null or blank for none.</param>
    /// <param name="environment">Reads an environment variable; null when it is not set.</param>
    /// <exception cref="EndpointException">It cannot be used.</exception>
    public static SinkEndpoint Parse(SinkKind kind, string? text, string? apiKey, Func<string, string?> environment)
    {
        text = NullIfBlank(text);
        apiKey = NullIfBlank(apiKey);
        return kind switch
        {
            SinkKind.PostHog => PostHogEndpoint.Parse(text, apiKey),
            SinkKind.Otlp => OtlpEndpoint.Parse(text, CheckedToken(apiKey), environment),
            SinkKind.ApplicationInsights => ApplicationInsightsEndpoint.Parse(text, apiKey, environment),
            SinkKind.File => FileEndpoint.Parse(text, apiKey),
            SinkKind.Json => Json(text, CheckedToken(apiKey)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of sink."),
        };
    }

    private static SinkEndpoint Json(string? text, string? apiKey) => text is null
        ? throw new EndpointException(
            EndpointProblem.EndpointMissing,
            "A JSON sink needs the address of its receiver.",
            "Give -Endpoint with the address, such as 'https://usage.example.com/events'.")
        : new SinkEndpoint { Kind = SinkKind.Json, Uri = EndpointAddress.Parse(text), ApiKey = apiKey };

    // It goes into a header, where a line end would start another one.
    private static string? CheckedToken(string? apiKey)
    {
        if (apiKey is not null)
        {
            SinkHeader.Check("Authorization", apiKey);
        }

        return apiKey;
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
