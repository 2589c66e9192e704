using System;
using System.Collections.Generic;
using System.Text.Json;
using UsageStats.Events;

namespace UsageStats.Sending.Sinks;

/// <summary>One JSON object a batch: the events with the log line's own field names, and what they were made by.</summary>
internal sealed class JsonFormat : ISinkFormat
{
    // Encoded once: a hundred events have a thousand fields.
    private static readonly JsonEncodedText Version = JsonEncodedText.Encode("v");
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Timestamp = JsonEncodedText.Encode("ts");
    private static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
    private static readonly JsonEncodedText Event = JsonEncodedText.Encode("event");
    private static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText Milliseconds = JsonEncodedText.Encode("ms");
    private static readonly JsonEncodedText OutcomeField = JsonEncodedText.Encode("outcome");
    private static readonly JsonEncodedText Error = JsonEncodedText.Encode("error");
    private static readonly JsonEncodedText Session = JsonEncodedText.Encode("session");

    /// <inheritdoc/>
    public SinkKind Kind => SinkKind.Json;

    /// <inheritdoc/>
    public EventFit Fit(OutgoingEvent outgoing, DateTimeOffset now) => EventFit.Fits;

    /// <inheritdoc/>
    public SinkRequest Build(IReadOnlyList<OutgoingEvent> events, SinkContext context) => new()
    {
        Uri = context.Endpoint,
        ContentType = "application/json",
        Headers = RequestHeaders.WithBearer(context),
        Body = Body(events, context),
    };

    /// <inheritdoc/>
    public SinkAnswer Read(SinkResponse response, int count) => AnswerTable.Read(response.Status);

    /// <summary>The body alone.</summary>
    internal static byte[] Body(IReadOnlyList<OutgoingEvent> events, SinkContext context) => BodyWriter.Write((events, context), static (json, batch) =>
    {
        json.WriteStartObject();
        json.WriteStartArray("events");
        foreach (OutgoingEvent outgoing in batch.events)
        {
            WriteEvent(json, outgoing);
        }

        json.WriteEndArray();

        // The last event's own time, as a body holds no time of sending.
        json.Time("batch_timestamp", batch.events[batch.events.Count - 1].Timestamp);
        json.WriteString("version", batch.context.Version);
        json.WriteString("os", batch.context.OperatingSystem);
        json.WriteString("arch", batch.context.Architecture);
        json.WriteEndObject();
    });

    private static void WriteEvent(Utf8JsonWriter json, OutgoingEvent outgoing)
    {
        json.WriteStartObject();
        json.WriteNumber(Version, 1);
        json.WriteString(Id, outgoing.Id);
        json.Time(Timestamp, outgoing.Timestamp);
        json.WriteString(Source, outgoing.Source);
        json.WriteString(Event, outgoing.Event);
        json.Text(Name, outgoing.Name);
        json.Milliseconds(Milliseconds, outgoing.Duration);
        json.Text(OutcomeField, OutcomeNames.ToName(outgoing.Outcome));
        json.Text(Error, outgoing.Error);
        json.Text(Session, outgoing.Session);
        if (outgoing.Properties.Count > 0)
        {
            json.WriteStartObject("properties");
            foreach (UsageProperty property in outgoing.Properties)
            {
                json.WritePropertyName(property.Name);
                json.Value(property.Value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
