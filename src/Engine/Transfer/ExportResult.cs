using System;

namespace UsageStats.Transfer;

/// <summary>What was exported.</summary>
public sealed record ExportResult
{
    /// <summary>The file's full path.</summary>
    public string Path { get; init; } = string.Empty;

    /// <summary>Events in it.</summary>
    public long Events { get; init; }

    /// <summary>When the earliest of them started, in UTC; null for none.</summary>
    public DateTimeOffset? First { get; init; }

    /// <summary>When the latest of them started, in UTC; null for none.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>The file's bytes.</summary>
    public long Length { get; init; }

    /// <summary>SHA-256 over the lines of the events, uncompressed: 64 hex digits, as in the manifest.</summary>
    public string Sha256 { get; init; } = string.Empty;
}
