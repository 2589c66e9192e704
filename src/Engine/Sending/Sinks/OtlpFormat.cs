using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using UsageStats.Events;

namespace UsageStats.Sending.Sinks;

/// <summary>OpenTelemetry logs over HTTP as JSON: a resource for each source, a log record for each event.</summary>
/// <remarks>Attribute names are the semantic conventions' where there is one, else they start with <c>usagestats.</c>.</remarks>
internal sealed class OtlpFormat : ISinkFormat
{
    private const int SeverityInfo = 9;

    /// <inheritdoc/>
    public SinkKind Kind => SinkKind.Otlp;

    /// <inheritdoc/>
    public EventFit Fit(OutgoingEvent outgoing, DateTimeOffset now) => EventFit.Fits;

    /// <inheritdoc/>
    public SinkRequest Build(IReadOnlyList<OutgoingEvent> events, SinkContext context) => new()
    {
        Uri = context.Endpoint,
        ContentType = "application/json",
        Headers = RequestHeaders.WithBearer(context),
        Body = BodyWriter.Write((events, context), static (json, batch) => WriteBatch(json, batch.events, batch.context)),
    };

    /// <inheritdoc/>
    /// <remarks>Records refused in a partial success are not sent again: the protocol forbids it.</remarks>
    public SinkAnswer Read(SinkResponse response, int count) =>
        response.Status == 200 && OtlpPartialSuccess.TryRead(response.Body, count, out SinkAnswer? partial) ? partial : AnswerTable.Read(response.Status);

    private static void WriteBatch(Utf8JsonWriter json, IReadOnlyList<OutgoingEvent> events, SinkContext context)
    {
        json.WriteStartObject();
        json.WriteStartArray("resourceLogs");

        // Grouping keeps the order in which the sources first appear, and that of the events of each.
        foreach (IGrouping<string, OutgoingEvent> source in events.GroupBy(static outgoing => outgoing.Source, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            WriteResource(json, source.Key, context);
            json.WriteStartArray("scopeLogs");
            json.WriteStartObject();
            json.WriteStartObject("scope");
            json.WriteString("name", "UsageStats");
            json.WriteString("version", context.Version);
            json.WriteEndObject();
            json.WriteStartArray("logRecords");
            foreach (OutgoingEvent outgoing in source)
            {
                WriteRecord(json, outgoing);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, string source, SinkContext context)
    {
        json.WriteStartObject("resource");
        json.WriteStartArray("attributes");
        OtlpAttribute.Write(json, "service.name", source);
        OtlpAttribute.Write(json, "os.type", context.OperatingSystem == "macos" ? "darwin" : context.OperatingSystem);
        OtlpAttribute.Write(json, "host.arch", context.Architecture switch { "x64" => "amd64", "arm" => "arm32", string other => other });
        OtlpAttribute.Write(json, "app.installation.id", context.AnonymousId);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRecord(Utf8JsonWriter json, OutgoingEvent outgoing)
    {
        // fixed64 has no sign; a clock before 1970 gives 0, which means unknown there.
        long nanoseconds = Math.Max(0, outgoing.Timestamp.UtcTicks - UnixTime.EpochTicks) * 100;
        string time = nanoseconds.ToString(CultureInfo.InvariantCulture);
        json.WriteStartObject();
        json.WriteString("eventName", outgoing.Event);
        json.WriteString("timeUnixNano", time);
        json.WriteString("observedTimeUnixNano", time);
        json.WriteNumber("severityNumber", SeverityInfo);
        json.WriteStartArray("attributes");
        OtlpAttribute.Write(json, "log.record.uid", outgoing.Id);
        OtlpAttribute.Write(json, "session.id", outgoing.Session);
        OtlpAttribute.Write(json, "usagestats.name", outgoing.Name);
        OtlpAttribute.Write(json, "usagestats.duration_ms", outgoing.Duration);
        OtlpAttribute.Write(json, "usagestats.outcome", OutcomeNames.ToName(outgoing.Outcome));
        OtlpAttribute.Write(json, "error.type", outgoing.Error);
        foreach (UsageProperty property in outgoing.Properties)
        {
            OtlpAttribute.Write(json, "usagestats.property." + property.Name, property.Value);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
