using System;
using System.IO;
using System.Text.Json;
using UsageStats.Events;

namespace UsageStats.Sending.Sinks;

/// <summary>Writes the bytes of a body: compact JSON, in ASCII, the same on every runtime.</summary>
/// <remarks>
/// The encoder is the default one, which escapes all that is not ASCII: which characters the relaxed one leaves alone
/// depends on the runtime's Unicode tables, and two shells of one home may run on two runtimes.
/// </remarks>
internal static class BodyWriter
{
    // A double takes at most 24 characters.
    private const int NumberBytes = 32;
    private const int TimeBytes = 24;

    // What one batch took, the next takes too: some 60 KiB less to allocate for each.
    [ThreadStatic]
    private static MemoryStream? _body;

    [ThreadStatic]
    private static Utf8JsonWriter? _json;

    /// <summary>The bytes of one JSON document. Not to be called from within <paramref name="write"/>.</summary>
    public static byte[] Write<T>(T state, Action<Utf8JsonWriter, T> write)
    {
        MemoryStream body = _body ??= new MemoryStream();
        Utf8JsonWriter json = _json ??= new Utf8JsonWriter(body);
        body.SetLength(0);
        json.Reset(body);
        write(json, state);
        json.Flush();
        return body.ToArray();
    }

    /// <summary>Writes a time as the log does: <c>2026-11-23T05:36:07.123Z</c>.</summary>
    public static void Time(this Utf8JsonWriter json, JsonEncodedText field, DateTimeOffset time)
    {
        LineBuilder text = new(stackalloc byte[TimeBytes]);
        text.Timestamp(time.UtcTicks);
        json.WriteString(field, text.Written);
    }

    /// <summary>As <see cref="Time(Utf8JsonWriter, JsonEncodedText, DateTimeOffset)"/>, for a field whose name is encoded now.</summary>
    public static void Time(this Utf8JsonWriter json, string field, DateTimeOffset time) => json.Time(JsonEncodedText.Encode(field), time);

    /// <summary>As <see cref="Text(Utf8JsonWriter, JsonEncodedText, string)"/>, for a field whose name is encoded now.</summary>
    public static void Text(this Utf8JsonWriter json, string field, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(field, text);
        }
    }

    /// <summary>As <see cref="Milliseconds(Utf8JsonWriter, JsonEncodedText, TimeSpan?)"/>, for a field whose name is encoded now.</summary>
    public static void Milliseconds(this Utf8JsonWriter json, string field, TimeSpan? duration)
    {
        if (duration is not null)
        {
            json.Milliseconds(JsonEncodedText.Encode(field), duration);
        }
    }

    /// <summary>Writes a text unless it is null or empty: absent values are left out.</summary>
    public static void Text(this Utf8JsonWriter json, JsonEncodedText field, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(field, text);
        }
    }

    /// <summary>Writes a duration as milliseconds with up to three decimals, unless it is null.</summary>
    public static void Milliseconds(this Utf8JsonWriter json, JsonEncodedText field, TimeSpan? duration)
    {
        if (duration is TimeSpan elapsed)
        {
            json.WritePropertyName(field);
            json.MillisecondsValue(elapsed);
        }
    }

    /// <summary>Writes a duration as milliseconds with up to three decimals.</summary>
    public static void MillisecondsValue(this Utf8JsonWriter json, TimeSpan duration)
    {
        LineBuilder number = new(stackalloc byte[NumberBytes]);
        number.Milliseconds(duration.Ticks / 10);
        json.WriteRawValue(number.Written, skipInputValidation: true);
    }

    /// <summary>Writes a finite number in the shortest form that reads back the same.</summary>
    public static void NumberValue(this Utf8JsonWriter json, double value)
    {
        LineBuilder number = new(stackalloc byte[NumberBytes]);
        number.Number(value);
        json.WriteRawValue(number.Written, skipInputValidation: true);
    }

    /// <summary>Writes a property's value.</summary>
    public static void Value(this Utf8JsonWriter json, PropertyValue value)
    {
        switch (value.Kind)
        {
            case PropertyKind.Text:
                json.WriteStringValue(value.Text);
                break;
            case PropertyKind.WholeNumber:
                json.WriteNumberValue(value.WholeNumber);
                break;
            case PropertyKind.Number:
                json.NumberValue(value.Number);
                break;
            default:
                json.WriteBooleanValue(value.Boolean);
                break;
        }
    }
}
