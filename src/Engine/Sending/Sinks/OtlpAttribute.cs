using System;
using System.Globalization;
using System.Text.Json;
using UsageStats.Events;

namespace UsageStats.Sending.Sinks;

/// <summary>Writes OTLP's key and value pairs. In its JSON, 64-bit integers are strings.</summary>
internal static class OtlpAttribute
{
    /// <summary>Writes a text unless it is null or empty.</summary>
    public static void Write(Utf8JsonWriter json, string key, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Begin(json, key);
            json.WriteString("stringValue", text);
            End(json);
        }
    }

    /// <summary>Writes a duration in milliseconds unless it is null.</summary>
    public static void Write(Utf8JsonWriter json, string key, TimeSpan? duration)
    {
        if (duration is not null)
        {
            Begin(json, key);
            json.Milliseconds("doubleValue", duration);
            End(json);
        }
    }

    /// <summary>Writes a property.</summary>
    public static void Write(Utf8JsonWriter json, string key, PropertyValue value)
    {
        Begin(json, key);
        switch (value.Kind)
        {
            case PropertyKind.Text:
                json.WriteString("stringValue", value.Text);
                break;
            case PropertyKind.WholeNumber:
                json.WriteString("intValue", value.WholeNumber.ToString(CultureInfo.InvariantCulture));
                break;
            case PropertyKind.Number:
                json.WritePropertyName("doubleValue");
                json.NumberValue(value.Number);
                break;
            default:
                json.WriteBoolean("boolValue", value.Boolean);
                break;
        }

        End(json);
    }

    private static void Begin(Utf8JsonWriter json, string key)
    {
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteStartObject("value");
    }

    private static void End(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
