using System;
using System.Collections.Generic;
using UsageStats.Sending.Sinks;

namespace UsageStats.Sending.Endpoints;

/// <summary>Resolves an Application Insights connection string, instrumentation key or ingestion address.</summary>
internal static class ApplicationInsightsEndpoint
{
    private const string Variable = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string GlobalEndpoint = "https://dc.services.visualstudio.com/";
    private const string TrackPath = "/v2.1/track";
    private static readonly string[] KnownEndings = [TrackPath, "/v2/track"];

    /// <summary>Resolves to the address of <c>/v2.1/track</c> and the key.</summary>
    /// <param name="text">A connection string, an instrumentation key, or an ingestion address with the key beside it; null for the variable <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c>.</param>
    /// <param name="apiKey">The instrumentation key where <paramref name="text"/> has none.</param>
    /// <param name="environment">Reads an environment variable.</param>
    /// <exception cref="EndpointException">It cannot be used.</exception>
    public static SinkEndpoint Parse(string? text, string? apiKey, Func<string, string?> environment)
    {
        text ??= environment(Variable)?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            throw new EndpointException(
                EndpointProblem.EndpointMissing,
                $"An Application Insights sink needs a connection string, and {Variable} is not set.",
                "Give -Endpoint with the connection string from the resource's overview page.");
        }

        if (Guid.TryParse(text, out Guid key))
        {
            return Endpoint(new Uri(GlobalEndpoint), key, [$"An instrumentation key alone does not name its region, so '{GlobalEndpoint}' is used; the connection string is safer."]);
        }

        if (text!.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return Endpoint(EndpointAddress.Parse(text), Key(apiKey), []);
        }

        Dictionary<string, string> parts = Split(text);
        string? written = parts.TryGetValue("InstrumentationKey", out string? found) ? found : apiKey;
        return Endpoint(EndpointAddress.Parse(Ingestion(parts)), Key(written), []);
    }

    private static SinkEndpoint Endpoint(Uri address, Guid key, IReadOnlyList<string> notes)
    {
        string path = address.AbsolutePath.TrimEnd('/');
        foreach (string ending in KnownEndings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                path = path.Substring(0, path.Length - ending.Length);
                break;
            }
        }

        return new SinkEndpoint
        {
            Kind = SinkKind.ApplicationInsights,
            Uri = EndpointAddress.WithPath(address, path + TrackPath),
            ApiKey = key.ToString("D"),
            Notes = notes,
        };
    }

    private static Dictionary<string, string> Split(string text)
    {
        Dictionary<string, string> parts = new(StringComparer.OrdinalIgnoreCase);
        foreach (string part in text.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=');
            string name = equals < 0 ? string.Empty : part.Substring(0, equals).Trim();
            if (name.Length == 0 || parts.ContainsKey(name))
            {
                throw new EndpointException(
                    EndpointProblem.EndpointNotUnderstood,
                    $"The connection string {EndpointText.Quote(text)} has {(name.Length == 0 ? "a part that is not 'name=value'" : $"'{name}' twice")}.",
                    "Copy it as it is from the resource's overview page: 'InstrumentationKey=…;IngestionEndpoint=…'.");
            }

            parts.Add(name, part.Substring(equals + 1).Trim());
        }

        return parts;
    }

    // A sovereign cloud's connection string may name its suffix and location in place of the whole address.
    private static string Ingestion(Dictionary<string, string> parts) =>
        parts.TryGetValue("IngestionEndpoint", out string? address) && address.Length > 0 ? address
        : parts.TryGetValue("EndpointSuffix", out string? suffix) && suffix.Length > 0
            ? "https://" + (parts.TryGetValue("Location", out string? location) && location.Length > 0 ? location + "." : string.Empty) + "dc." + suffix
        : GlobalEndpoint;

    private static Guid Key(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            throw new EndpointException(
                EndpointProblem.ApiKeyMissing,
                "The Application Insights endpoint has no instrumentation key.",
                "Give the whole connection string, 'InstrumentationKey=…;IngestionEndpoint=…', or -ApiKey.");
        }

        return Guid.TryParse(written, out Guid key)
            ? key
            : throw new EndpointException(
                EndpointProblem.ApiKeyNotUnderstood,
                "The instrumentation key is not a GUID.",
                "Copy the connection string as it is from the resource's overview page.");
    }
}
