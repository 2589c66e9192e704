using System;
using UsageStats.Sending.Endpoints;

namespace UsageStats.Sending.Sinks;

/// <summary>The words for the kinds of sink.</summary>
internal static class SinkKinds
{
    /// <summary>Reads a kind's name, in any case.</summary>
    /// <exception cref="EndpointException">There is no such kind.</exception>
    public static SinkKind Parse(string name) =>
        Enum.TryParse(name, ignoreCase: true, out SinkKind kind) && string.Equals(kind.ToString(), name, StringComparison.OrdinalIgnoreCase)
            ? kind
            : throw new EndpointException(
                EndpointProblem.SinkKindUnknown,
                $"There is no kind of sink {EndpointText.Quote(name)}.",
                "Give -Kind as Json, PostHog, Otlp, ApplicationInsights or File.");
}
