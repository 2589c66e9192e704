using System;
using System.Collections.Generic;
using UsageStats.Privacy;
using UsageStats.Sending.Endpoints;
using UsageStats.Sending.Sinks;

namespace UsageStats.Sending;

/// <summary>What a user wrote to register or change a sink, before it is understood.</summary>
internal sealed class SinkInput
{
    /// <summary>The sink's name.</summary>
    public required string Name { get; init; }

    /// <summary>The wire format.</summary>
    public required SinkKind Kind { get; init; }

    /// <summary>An address, a host, a connection string or a folder; null to take it from the environment.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The key, or <c>env:NAME</c>; null for none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Headers to send; the values may be <c>env:NAME</c>. Null for none.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>The one source that it gets; null for all.</summary>
    public string? Source { get; init; }

    /// <summary>Events or summaries.</summary>
    public SinkGranularity Granularity { get; init; }

    /// <summary>What becomes of undeclared command names.</summary>
    public NameHandling NameHandling { get; init; }

    /// <summary>The key to hash names with, or <c>env:NAME</c>; null for the home's own.</summary>
    public string? HashKey { get; init; }

    /// <summary>The anonymous id is not sent.</summary>
    public bool NoAnonymousId { get; init; }

    /// <summary>Send nothing from continuous integration.</summary>
    public bool ExcludeCI { get; init; }

    /// <summary>The sink that it describes: the endpoint resolved, what is in a variable left there.</summary>
    /// <param name="environment">Reads an environment variable; null when it is not set.</param>
    /// <param name="interval">The time between two sends that is configured.</param>
    /// <param name="notes">What the user should know although it is no error.</param>
    /// <exception cref="EndpointException">Something of it cannot be used.</exception>
    public SinkDefinition Resolve(Func<string, string?> environment, TimeSpan interval, out IReadOnlyList<string> notes)
    {
        string? key = Resolved(ApiKey, environment);
        SinkEndpoint endpoint = EndpointParser.Parse(Kind, Endpoint, key, environment);
        SendIntervalRule.Check(Kind, interval);
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, string> header in endpoint.Headers)
        {
            headers[header.Key] = header.Value;
        }

        foreach (KeyValuePair<string, string> header in Headers ?? new Dictionary<string, string>())
        {
            SinkHeader.Check(header.Key, Resolved(header.Value, environment) ?? string.Empty);
            headers[header.Key] = header.Value;
        }

        _ = Resolved(HashKey, environment);
        notes = endpoint.Notes;
        return new SinkDefinition
        {
            Name = Name,
            Kind = endpoint.Kind,
            Endpoint = endpoint.Uri.AbsoluteUri,
            ApiKey = Secret.Variable(ApiKey) is not null && endpoint.ApiKey == key ? ApiKey : endpoint.ApiKey,
            Headers = headers.Count == 0 ? null : headers,
            Source = Source,
            Granularity = Granularity,
            NameHandling = NameHandling,
            HashKey = HashKey,
            NoAnonymousId = NoAnonymousId,
            ExcludeCI = ExcludeCI,
        };
    }

    private static string? Resolved(string? stored, Func<string, string?> environment) =>
        stored is null ? null : Secret.Resolve(stored, environment) ?? throw new EndpointException(
            EndpointProblem.ApiKeyMissing,
            $"The environment variable '{Secret.Variable(stored)}' is not set.",
            "Set the variable, or give the text itself.");
}
