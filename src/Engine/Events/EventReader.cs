using System;
using System.Collections.Generic;
using System.Text.Json;

namespace UsageStats.Events;

/// <summary>Reads an event back from its line, with System.Text.Json.</summary>
internal static class EventReader
{
    /// <summary>Where every event starts. In a damaged line, the last of these starts one that may be whole.</summary>
    public static ReadOnlySpan<byte> LineStart => "{\"v\":1,\"id\":\""u8;

    /// <summary>Reads one line.</summary>
    /// <param name="line">A line, with or without its newline. Any bytes at all.</param>
    /// <returns>The event, or null when the line holds none; a line that was damaged before its last event gives that event.</returns>
    public static UsageEvent? Read(ReadOnlySpan<byte> line)
    {
        _ = WholePart(line, out UsageEvent? read);
        return read;
    }

    /// <summary>The part of a line that <see cref="Read"/> takes the event from: all of it, or what stands behind the damage. Empty when it holds none.</summary>
    /// <param name="line">As for <see cref="Read"/>.</param>
    /// <param name="read">The event, or null.</param>
    public static ReadOnlySpan<byte> WholePart(ReadOnlySpan<byte> line, out UsageEvent? read)
    {
        read = TryParse(line);
        if (read is not null)
        {
            return line;
        }

        int last = line.LastIndexOf(LineStart);
        read = last > 0 ? TryParse(line.Slice(last)) : null;
        return read is null ? default : line.Slice(last);
    }

    private static UsageEvent? TryParse(ReadOnlySpan<byte> line)
    {
        try
        {
            return Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A token of another type than the field has, or text that is not UTF-8.
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static UsageEvent? Parse(ReadOnlySpan<byte> line)
    {
        Utf8JsonReader json = new(line, new JsonReaderOptions { MaxDepth = 8 });
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        long version = 0;
        string? id = null, source = null, kind = null, name = null, error = null, session = null, start = null;
        DateTimeOffset? timestamp = null;
        TimeSpan? duration = null, own = null;
        Outcome outcome = Outcome.None;
        bool send = false;
        IReadOnlyList<UsageProperty> properties = [];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlySpan<byte> field = json.ValueSpan;
            if (field.SequenceEqual("v"u8))
            {
                json.Read();
                version = json.GetInt64();
            }
            else if (field.SequenceEqual("id"u8))
            {
                id = ReadText(ref json);
            }
            else if (field.SequenceEqual("ts"u8))
            {
                timestamp = ReadTimestamp(ref json);
            }
            else if (field.SequenceEqual("source"u8))
            {
                source = ReadText(ref json);
            }
            else if (field.SequenceEqual("event"u8))
            {
                kind = ReadText(ref json);
            }
            else if (field.SequenceEqual("name"u8))
            {
                name = ReadText(ref json);
            }
            else if (field.SequenceEqual("ms"u8))
            {
                duration = ReadMilliseconds(ref json);
            }
            else if (field.SequenceEqual("own"u8))
            {
                own = ReadMilliseconds(ref json);
            }
            else if (field.SequenceEqual("outcome"u8))
            {
                json.Read();
                _ = json.TokenType == JsonTokenType.String && OutcomeNames.TryParse(json.ValueSpan, out outcome);
            }
            else if (field.SequenceEqual("error"u8))
            {
                error = ReadText(ref json);
            }
            else if (field.SequenceEqual("session"u8))
            {
                session = ReadText(ref json);
            }
            else if (field.SequenceEqual("send"u8))
            {
                json.Read();
                send = json.GetBoolean();
            }
            else if (field.SequenceEqual("start"u8))
            {
                start = ReadText(ref json);
            }
            else if (field.SequenceEqual("properties"u8))
            {
                properties = ReadProperties(ref json);
            }
            else
            {
                // A later version may add fields; they are no reason to lose the event.
                json.Read();
                json.Skip();
            }
        }

        // Reading on finds text after the object, which makes the line a damaged one.
        if (json.TokenType != JsonTokenType.EndObject || json.Read()
            || version != 1 || !Hex.IsLower(id, EventId.Length)
            || timestamp is null || source is null || kind is null || session is null)
        {
            return null;
        }

        return new UsageEvent
        {
            Id = id!,
            Timestamp = timestamp.Value,
            Source = source,
            Event = kind,
            Name = name,
            Duration = duration,
            Overhead = own,
            Outcome = outcome,
            Error = error,
            Session = session,
            Send = send,
            Start = start,
            Properties = properties,
        };
    }

    private static string? ReadText(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString();
    }

    private static DateTimeOffset ReadTimestamp(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetDateTimeOffset().ToUniversalTime();
    }

    // Through decimal, so that 12.345 is 12,345 microseconds and not 12,344.999.
    private static TimeSpan? ReadMilliseconds(ref Utf8JsonReader json)
    {
        json.Read();
        decimal milliseconds = json.GetDecimal();
        if (milliseconds < 0 || milliseconds > long.MaxValue / TimeSpan.TicksPerMillisecond)
        {
            throw new FormatException("A duration is negative or past the range of TimeSpan.");
        }

        return TimeSpan.FromTicks((long)Math.Round(milliseconds * 1000m) * 10);
    }

    private static List<UsageProperty> ReadProperties(ref Utf8JsonReader json)
    {
        List<UsageProperty> properties = [];
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new FormatException("Properties are not an object.");
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            json.Read();
            switch (json.TokenType)
            {
                case JsonTokenType.String:
                    properties.Add(new UsageProperty(name, PropertyValue.From(json.GetString()!)));
                    break;
                case JsonTokenType.True or JsonTokenType.False:
                    properties.Add(new UsageProperty(name, PropertyValue.From(json.GetBoolean())));
                    break;
                case JsonTokenType.Number:
                    properties.Add(new UsageProperty(name, ReadNumber(ref json)));
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return properties;
    }

    private static PropertyValue ReadNumber(ref Utf8JsonReader json)
    {
        bool whole = json.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0;

        // "-0" is the number minus zero; as a whole number it would lose its sign.
        if (whole && !json.ValueSpan.SequenceEqual("-0"u8) && json.TryGetInt64(out long integer))
        {
            return PropertyValue.From(integer);
        }

#if NET
        double number = json.GetDouble();
#else
        // Utf8Parser of .NET Framework rounds the last digit wrongly.
        string text = System.Text.Encoding.ASCII.GetString(json.ValueSpan.ToArray());
        double number = double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
#endif
        return double.IsInfinity(number) ? throw new FormatException("A number is past the range of a double.") : PropertyValue.From(number);
    }
}
