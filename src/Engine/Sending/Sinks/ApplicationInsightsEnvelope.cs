using System.Globalization;
using System.Text.Json;
using UsageStats.Events;

namespace UsageStats.Sending.Sinks;

/// <summary>Writes an event as an Application Insights envelope, within the service's limits.</summary>
internal static class ApplicationInsightsEnvelope
{
    private const int EventLength = 512;
    private const int KeyLength = 150;
    private const int ValueLength = 8192;

    /// <summary>Writes one envelope, without a newline.</summary>
    public static void Write(Utf8JsonWriter json, OutgoingEvent outgoing, SinkContext context)
    {
        json.WriteStartObject();
        json.WriteString("name", "AppEvents");
        json.Time("time", outgoing.Timestamp);
        json.WriteString("iKey", context.ApiKey);
        json.WriteStartObject("tags");

        // Left out, the service would put the address or name of the machine there.
        json.WriteString("ai.cloud.role", "na");
        json.WriteString("ai.cloud.roleInstance", "na");
        json.WriteString("ai.internal.nodeName", "na");
        json.Text("ai.user.id", context.AnonymousId);
        json.Text("ai.session.id", outgoing.Session);
        json.WriteString("ai.internal.sdkVersion", "usagestats:" + context.Version);
        json.WriteEndObject();
        json.WriteStartObject("data");
        json.WriteString("baseType", "EventData");
        json.WriteStartObject("baseData");
        json.WriteNumber("ver", 2);
        json.WriteString("name", Cut(outgoing.Event, EventLength));
        WriteProperties(json, outgoing, context);
        WriteMeasurements(json, outgoing);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // The service takes numbers as measurements only, and all else as text.
    private static void WriteProperties(Utf8JsonWriter json, OutgoingEvent outgoing, SinkContext context)
    {
        json.WriteStartObject("properties");
        json.WriteString("event_id", outgoing.Id);
        json.WriteString("os", context.OperatingSystem);
        json.WriteString("arch", context.Architecture);
        json.WriteString("source", outgoing.Source);
        json.Text("name", outgoing.Name is string name ? Cut(name, ValueLength) : null);
        json.Text("outcome", OutcomeNames.ToName(outgoing.Outcome));
        json.Text("error", outgoing.Error is string error ? Cut(error, ValueLength) : null);
        for (int i = 0; i < outgoing.Properties.Count; i++)
        {
            PropertyValue value = outgoing.Properties[i].Value;
            if (value.Kind is PropertyKind.Text or PropertyKind.Boolean)
            {
                string text = value.Kind == PropertyKind.Text ? Cut(value.Text, ValueLength) : value.Boolean ? "true" : "false";
                json.WriteString(Key(outgoing.Properties[i].Name, i), text);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteMeasurements(Utf8JsonWriter json, OutgoingEvent outgoing)
    {
        json.WriteStartObject("measurements");
        json.Milliseconds("duration_ms", outgoing.Duration);
        for (int i = 0; i < outgoing.Properties.Count; i++)
        {
            PropertyValue value = outgoing.Properties[i].Value;
            if (value.Kind is PropertyKind.WholeNumber or PropertyKind.Number)
            {
                json.WritePropertyName(Key(outgoing.Properties[i].Name, i));
                json.Value(value);
            }
        }

        json.WriteEndObject();
    }

    // A key too long is cut and ends in its position, so that two that begin alike stay two.
    private static string Key(string property, int position)
    {
        string key = FlatNames.For(property);
        if (key.Length <= KeyLength)
        {
            return key;
        }

        string end = "~" + position.ToString(CultureInfo.InvariantCulture);
        return Cut(key, KeyLength - end.Length) + end;
    }

    // Never between the two halves of a character.
    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text.Substring(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);
}
