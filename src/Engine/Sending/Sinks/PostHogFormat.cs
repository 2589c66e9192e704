using System;
using System.Collections.Generic;
using System.Text.Json;
using UsageStats.Events;

namespace UsageStats.Sending.Sinks;

/// <summary>PostHog's <c>/batch/</c>: anonymous events, without person profiles, places or addresses.</summary>
internal sealed class PostHogFormat : ISinkFormat
{
    // PostHog answers 200 and drops an event whose name is longer.
    private const int NameLength = 200;

    /// <inheritdoc/>
    public SinkKind Kind => SinkKind.PostHog;

    /// <inheritdoc/>
    /// <remarks>It answers 200 even to what it then drops, and gives names that start with <c>$</c> meanings of its own.</remarks>
    public EventFit Fit(OutgoingEvent outgoing, DateTimeOffset now) =>
        Hex.IsLower(outgoing.Id, EventId.Length)
        && outgoing.Event.Length is > 0 and <= NameLength
        && outgoing.Event[0] != '$'
            ? EventFit.Fits
            : EventFit.Invalid;

    /// <inheritdoc/>
    public SinkRequest Build(IReadOnlyList<OutgoingEvent> events, SinkContext context) => new()
    {
        Uri = context.Endpoint,
        ContentType = "application/json",
        Headers = context.Headers,
        Body = BodyWriter.Write((events, context), static (json, batch) => WriteBatch(json, batch.events, batch.context)),
    };

    /// <inheritdoc/>
    public SinkAnswer Read(SinkResponse response, int count) => AnswerTable.Read(response.Status);

    private static void WriteBatch(Utf8JsonWriter json, IReadOnlyList<OutgoingEvent> events, SinkContext context)
    {
        json.WriteStartObject();
        json.WriteString("api_key", context.ApiKey);
        json.WriteBoolean("historical_migration", false);
        json.WriteStartArray("batch");
        foreach (OutgoingEvent outgoing in events)
        {
            string distinct = DistinctId(outgoing, context);
            json.WriteStartObject();
            json.WriteString("uuid", outgoing.Id);
            json.WriteString("event", outgoing.Event);
            json.WriteString("distinct_id", distinct);
            json.Time("timestamp", outgoing.Timestamp);
            json.WriteStartObject("properties");
            WriteProperties(json, outgoing, distinct, context);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // It demands an id. Without an anonymous one that is the session's, or the event's where a summary has no session:
    // neither leads from one session to the next.
    private static string DistinctId(OutgoingEvent outgoing, SinkContext context) =>
        !string.IsNullOrEmpty(context.AnonymousId) ? context.AnonymousId!
        : outgoing.Session.Length > 0 ? outgoing.Session
        : outgoing.Id;

    private static void WriteProperties(Utf8JsonWriter json, OutgoingEvent outgoing, string distinct, SinkContext context)
    {
        json.WriteString("distinct_id", distinct);
        json.WriteBoolean("$process_person_profile", false);
        json.WriteBoolean("$geoip_disable", true);

        // Where the property stands, even as null, PostHog does not store the request's address in its place.
        json.WriteNull("$ip");
        json.WriteString("$lib", "UsageStats");
        json.WriteString("$lib_version", context.Version);
        json.WriteString("os", context.OperatingSystem);
        json.WriteString("arch", context.Architecture);
        json.WriteString("source", outgoing.Source);
        json.Text("session", outgoing.Session);
        json.Text("name", outgoing.Name);
        json.Milliseconds("duration_ms", outgoing.Duration);
        json.Text("outcome", OutcomeNames.ToName(outgoing.Outcome));
        json.Text("error", outgoing.Error);
        foreach (UsageProperty property in outgoing.Properties)
        {
            json.WritePropertyName(FlatNames.For(property.Name));
            json.Value(property.Value);
        }
    }
}
