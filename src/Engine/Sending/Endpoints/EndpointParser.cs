using System;
using UsageStats.Sending.Sinks;

namespace UsageStats.Sending.Endpoints;

/// <summary>Understands where a sink sends to, from what users usually write.</summary>
internal static class EndpointParser
{
    /// <summary>Resolves an endpoint.</summary>
    /// <param name="kind">The wire format.</param>
    /// <param name="text">An address, a host, a connection string or a full folder path; null or blank to take it from the environment's standard variables.</param>
    /// <param name="apiKey">The key given beside it, or null.</param>
    /// <param name="environment">Reads an environment variable; null when it is not set.</param>
    /// <exception cref="EndpointException">It cannot be used.</exception>
    public static SinkEndpoint Parse(SinkKind kind, string? text, string? apiKey, Func<string, string?> environment) => throw new NotSupportedException();
}
