namespace UsageStats.Sending.Sinks;

/// <summary>The wire format of a sink.</summary>
public enum SinkKind
{
    /// <summary>One JSON object a batch, by POST, to a receiver of one's own.</summary>
    Json = 0,

    /// <summary>PostHog's batch interface.</summary>
    PostHog,

    /// <summary>OpenTelemetry logs: OTLP over HTTP, as JSON.</summary>
    Otlp,

    /// <summary>Application Insights' track interface.</summary>
    ApplicationInsights,

    /// <summary>One file a batch in a folder, in the form of <see cref="Json"/>: for machines without a network.</summary>
    File,
}
