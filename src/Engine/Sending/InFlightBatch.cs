using System.Collections.Generic;
using UsageStats.Sending.Summaries;

namespace UsageStats.Sending;

/// <summary>The batch that was about to be sent, noted before its request: whoever comes next cuts the same one.</summary>
internal sealed record InFlightBatch
{
    /// <summary>Its id: 32 hex digits.</summary>
    public string Batch { get; init; } = string.Empty;

    /// <summary>SHA-256 of its body: 64 hex digits.</summary>
    public string Sha256 { get; init; } = string.Empty;

    /// <summary>Where its range ends. It begins at the cursor of its stream.</summary>
    public CursorMap Until { get; init; } = CursorMap.Start;

    /// <summary>The held source whose stream it belongs to; null for the sink's own.</summary>
    public string? HeldSource { get; init; }

    /// <summary>The share of events it was cut with; null for all.</summary>
    public double? SampleRate { get; init; }

    /// <summary>The ids that alone are sent again, after an answer that took the others; null for the whole range.</summary>
    public IReadOnlyList<string>? Only { get; init; }

    /// <summary>For summaries: how to make them again, and how far their acceptance takes the sink. <see cref="Only"/> says which they are.</summary>
    public SummaryNote? Summaries { get; init; }
}
