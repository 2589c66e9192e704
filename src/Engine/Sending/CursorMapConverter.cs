using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace UsageStats.Sending;

/// <summary>A cursor as a JSON object: <c>{"2026-11-23.jsonl":4711}</c>.</summary>
internal sealed class CursorMapConverter : JsonConverter<CursorMap>
{
    /// <inheritdoc/>
    public override CursorMap Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A cursor is not an object.");
        }

        List<KeyValuePair<string, long>> offsets = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string segment = reader.GetString()!;
            reader.Read();
            offsets.Add(new KeyValuePair<string, long>(segment, reader.GetInt64()));
        }

        return new CursorMap(offsets);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CursorMap value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (KeyValuePair<string, long> offset in value.Offsets)
        {
            writer.WriteNumber(offset.Key, offset.Value);
        }

        writer.WriteEndObject();
    }
}
