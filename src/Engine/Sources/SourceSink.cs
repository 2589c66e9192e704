namespace UsageStats.Sources;

/// <summary>Where a source would like its own events to go. It gets nothing before the user allows the source, and never another's events.</summary>
/// <param name="Kind">The wire format, such as <c>PostHog</c>. Whether there is such a kind is for the sender to say.</param>
/// <param name="Endpoint">An absolute https address; http on loopback only.</param>
/// <param name="ApiKey">The key that a module may publish (a PostHog project key, an instrumentation key), or null.</param>
internal sealed record SourceSink(string Kind, string Endpoint, string? ApiKey)
{
    /// <summary>Without the key: <c>sink PostHog https://…</c>.</summary>
    public override string ToString() => Kind + " " + Endpoint;
}
