using System;

namespace UsageStats.Sending;

/// <summary>What one run sent to one sink.</summary>
public sealed record SendResult
{
    /// <summary>The sink.</summary>
    public string Sink { get; init; } = string.Empty;

    /// <summary>How it ended.</summary>
    public SendStatus Status { get; init; }

    /// <summary>Events accepted in this run.</summary>
    public long Sent { get; init; }

    /// <summary>Batches accepted in this run.</summary>
    public int Batches { get; init; }

    /// <summary>Bytes of their bodies before compression.</summary>
    public long Bytes { get; init; }

    /// <summary>Events of this run that were refused for good.</summary>
    public long Rejected { get; init; }

    /// <summary>Events still pending.</summary>
    public long Pending { get; init; }

    /// <summary>When the next attempt may be made; null when nothing holds it back.</summary>
    public DateTimeOffset? NextAttempt { get; init; }

    /// <summary>Why it did not go on, in one sentence; null when it did.</summary>
    public string? Reason { get; init; }
}
