using System;

namespace UsageStats.Sending;

/// <summary>A line of the ledger: an attempt, with all but the status; or its end, with batch, status and answer.</summary>
internal sealed class LedgerLine
{
    /// <summary>The batch: 32 hex digits.</summary>
    public string Batch { get; init; } = string.Empty;

    /// <summary>The sink; null on the line of an end.</summary>
    public string? Sink { get; init; }

    /// <summary>SHA-256 of the uncompressed body; null on the line of an end.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Events in the batch; null on the line of an end.</summary>
    public int? Events { get; init; }

    /// <summary>Bytes of the uncompressed body; null on the line of an end.</summary>
    public long? Bytes { get; init; }

    /// <summary>When the line was written.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What became of it; null on the line of an attempt.</summary>
    public BatchStatus? Status { get; init; }

    /// <summary>The receiver's answer or why there was none; null on the line of an attempt.</summary>
    public string? Answer { get; init; }
}
