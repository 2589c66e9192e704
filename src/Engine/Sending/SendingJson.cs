using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace UsageStats.Sending;

/// <summary>Writes and reads the sender's files.</summary>
/// <remarks>
/// By reflection, which costs a new process that sends some 15 ms, and one that only records nothing: a generated context took
/// 23 KB of the package, compressed, one in twenty of all its bytes.
/// </remarks>
internal static class SendingJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The value as JSON, in one line.</summary>
    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>The value as JSON, and a newline.</summary>
    public static byte[] WriteLine<T>(T value)
    {
        byte[] line = Write(value);
        Array.Resize(ref line, line.Length + 1);
        line[line.Length - 1] = (byte)'\n';
        return line;
    }

    /// <summary>The value that a JSON text describes; null for the text <c>null</c>.</summary>
    /// <exception cref="JsonException">It describes none.</exception>
    public static T? Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options);

    /// <inheritdoc cref="Read{T}(ReadOnlySpan{byte})"/>
    public static T? Read<T>(ReadOnlySpan<char> json) => JsonSerializer.Deserialize<T>(json, Options);
}
