using System;
using System.Collections.Generic;
using System.Text.Json;
using UsageStats.Events;

namespace UsageStats.Sending.Sinks;

/// <summary>One JSON object a batch: the events with the log line's own field names, and what they were made by.</summary>
internal sealed class JsonFormat : ISinkFormat
{
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
        json.WriteNumber("v", 1);
        json.WriteString("id", outgoing.Id);
        json.Time("ts", outgoing.Timestamp);
        json.WriteString("source", outgoing.Source);
        json.WriteString("event", outgoing.Event);
        json.Text("name", outgoing.Name);
        json.Milliseconds("ms", outgoing.Duration);
        json.Text("outcome", OutcomeNames.ToName(outgoing.Outcome));
        json.Text("error", outgoing.Error);
        json.Text("session", outgoing.Session);
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
