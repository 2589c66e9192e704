using System;

namespace UsageStats.Sending;

/// <summary>A batch that was attempted, and what became of it.</summary>
public sealed record LedgerEntry
{
    /// <summary>When it was first attempted.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>The sink.</summary>
    public string Sink { get; init; } = string.Empty;

    /// <summary>The batch's id, as the receiver got it: 32 hex digits.</summary>
    public string Batch { get; init; } = string.Empty;

    /// <summary>Events in it.</summary>
    public int Events { get; init; }

    /// <summary>Bytes of its body before compression.</summary>
    public long Bytes { get; init; }

    /// <summary>SHA-256 of its body before compression: 64 hex digits.</summary>
    public string Sha256 { get; init; } = string.Empty;

    /// <summary>How often it was attempted.</summary>
    public int Attempts { get; init; }

    /// <summary>What became of it at last.</summary>
    public BatchStatus Status { get; init; }

    /// <summary>The receiver's last answer, such as <c>200</c>, or why there was none; null while none is known.</summary>
    public string? Answer { get; init; }
}
