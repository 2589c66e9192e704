using System.Collections.Generic;

namespace UsageStats.Sending.Summaries;

/// <summary>What the note of a batch in flight says of summaries: how to make them again, and how far their acceptance takes the sink.</summary>
internal sealed record SummaryNote
{
    /// <summary>How far the log was read.</summary>
    public CursorMap ReadTo { get; init; } = CursorMap.Start;

    /// <summary>The session that was taken to end there; null for none.</summary>
    public string? EndedSession { get; init; }

    /// <summary>The marks to keep once the batch is accepted.</summary>
    public IReadOnlyList<SummaryMark> Marks { get; init; } = [];

    /// <summary>The batch's last event if its summary goes on in the next; else null.</summary>
    public string? Last { get; init; }
}
