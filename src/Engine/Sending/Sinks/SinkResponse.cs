using System.Collections.Generic;

namespace UsageStats.Sending.Sinks;

/// <summary>A receiver's answer, as far as it was read.</summary>
internal sealed class SinkResponse
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The answer's headers, by name in any case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The answer's body, decompressed, at most 64 KiB of it; what lies past that was not read.</summary>
    public byte[] Body { get; init; } = [];
}
