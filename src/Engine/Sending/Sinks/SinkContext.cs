using System;
using System.Collections.Generic;

namespace UsageStats.Sending.Sinks;

/// <summary>What a body or a request says besides its events.</summary>
internal sealed class SinkContext
{
    /// <summary>Where to, as <see cref="Endpoints.EndpointParser"/> resolved it. A file URI of the folder for <see cref="SinkKind.File"/>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The project key, instrumentation key or bearer token; null without one.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The headers that the user set. Empty for none.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The version of this module, such as <c>1.2.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The operating system's word: <c>windows</c>, <c>linux</c> or <c>macos</c>.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>The processor's word: <c>x64</c>, <c>arm64</c>, <c>x86</c> or <c>arm</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>The home's anonymous id; null for a sink that must not have it.</summary>
    public string? AnonymousId { get; init; }
}
