using System;
using System.Collections.Generic;
using UsageStats.Sending.Sinks;

namespace UsageStats.Sending.Endpoints;

/// <summary>Where a sink sends to, resolved from what the user wrote: ready to be stored.</summary>
internal sealed class SinkEndpoint
{
    /// <summary>The wire format.</summary>
    public required SinkKind Kind { get; init; }

    /// <summary>The whole address with its path, without credentials; a folder's file URI for <see cref="SinkKind.File"/>.</summary>
    public required Uri Uri { get; init; }

    /// <summary>The project key, instrumentation key or bearer token; null without one. A secret, but for Application Insights.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Headers that came with the address. They may hold secrets. Empty for none.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>What the user should know although it is no error, a sentence each. Empty for none.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
