using System;
using System.Collections.Generic;
using UsageStats.Privacy;
using UsageStats.Sending.Sinks;

namespace UsageStats.Sending;

/// <summary>What the user registered: <c>sinks/&lt;name&gt;.json</c>. It holds secrets; users see <see cref="UsageSink"/>.</summary>
internal sealed record SinkDefinition
{
    /// <summary>Its name, as the user wrote it.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The wire format.</summary>
    public SinkKind Kind { get; init; }

    /// <summary>The whole address with its path, without credentials; a folder's file URI for <see cref="SinkKind.File"/>.</summary>
    public string Endpoint { get; init; } = string.Empty;

    /// <summary>The key, or <c>env:NAME</c>; null for none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Headers to send; the values may be <c>env:NAME</c>. Null for none.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>The one source that it gets; null for every source that may send.</summary>
    public string? Source { get; init; }

    /// <summary>Whether the source declared it for its own events, and the user allowed that. Null for the user's own sinks.</summary>
    public bool? DeclaredBySource { get; init; }

    /// <summary>Events or summaries.</summary>
    public SinkGranularity Granularity { get; init; }

    /// <summary>What becomes of undeclared command names.</summary>
    public NameHandling NameHandling { get; init; }

    /// <summary>The key to hash names with, or <c>env:NAME</c>; null for this home's own.</summary>
    public string? HashKey { get; init; }

    /// <summary>The anonymous id is not sent: the receiver can count events and sessions, not homes.</summary>
    public bool NoAnonymousId { get; init; }

    /// <summary>Nothing is sent from continuous integration.</summary>
    public bool ExcludeCI { get; init; }

    /// <summary>What the wire format needs, with the secrets resolved.</summary>
    /// <param name="environment">Reads an environment variable; null when it is not set.</param>
    /// <param name="anonymousId">The home's; null for none.</param>
    /// <param name="context">The result; null when a variable is not set.</param>
    /// <param name="missing">The variable that is not set; null when all are.</param>
    public bool TryResolve(Func<string, string?> environment, string? anonymousId, out SinkContext? context, out string? missing)
    {
        context = null;
        missing = Missing(ApiKey, environment);
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, string> header in Headers ?? new Dictionary<string, string>())
        {
            missing ??= Missing(header.Value, environment);
            headers[header.Key] = Secret.Resolve(header.Value, environment) ?? string.Empty;
        }

        if (missing is not null)
        {
            return false;
        }

        context = new SinkContext
        {
            Endpoint = new Uri(Endpoint),
            ApiKey = Secret.Resolve(ApiKey, environment),
            Headers = headers,
            Version = ThisMachine.Version,
            OperatingSystem = ThisMachine.OperatingSystem,
            Architecture = ThisMachine.Architecture,
            AnonymousId = anonymousId,
        };
        return true;
    }

    private static string? Missing(string? stored, Func<string, string?> environment) =>
        Secret.Resolve(stored, environment) is null ? Secret.Variable(stored) : null;
}
