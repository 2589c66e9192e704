using System;
using System.IO;
using System.Text.Json;

namespace UsageStats.Transfer;

/// <summary>
/// What an exported log says of itself, in its last line: <c>{"usagestats":1,"events":3,"sha256":"…","created":"…"}</c>. Its first
/// line, <see cref="Head"/>, says that one will follow: so a log that was cut off on its way is known by the want of it.
/// </summary>
/// <param name="Events">How many lines of events stand before it.</param>
/// <param name="Sha256">64 hex digits over the bytes of these lines, uncompressed and with their newlines.</param>
/// <param name="Created">When the log was exported.</param>
internal sealed record Manifest(long Events, string Sha256, DateTimeOffset Created)
{
    private const int Version = 1;

    /// <summary>The first line, without its newline.</summary>
    public static ReadOnlySpan<byte> Head => "{\"usagestats\":1,\"manifest\":\"last\"}"u8;

    /// <summary>Reads a line.</summary>
    /// <returns>Null for a line that is no manifest.</returns>
    public static Manifest? TryRead(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("{\"usagestats\":"u8))
        {
            return null;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(line.ToArray());
            JsonElement root = json.RootElement;
            return root.GetProperty("usagestats").GetInt32() == Version
                ? new Manifest(root.GetProperty("events").GetInt64(), root.GetProperty("sha256").GetString() ?? string.Empty, root.GetProperty("created").GetDateTimeOffset())
                : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException or System.Collections.Generic.KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The line, with its newline.</summary>
    public byte[] ToLine()
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("usagestats", Version);
            json.WriteNumber("events", Events);
            json.WriteString("sha256", Sha256);
            json.WriteString("created", Created.UtcDateTime);
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
