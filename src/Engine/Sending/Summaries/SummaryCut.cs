using System.Collections.Generic;

namespace UsageStats.Sending.Summaries;

/// <summary>What a sink of summaries is to be sent, and how far that takes it.</summary>
internal sealed class SummaryCut
{
    /// <summary>The summaries, oldest first. Empty when nothing is finished.</summary>
    public required IReadOnlyList<SummaryUnit> Units { get; init; }

    /// <summary>Where the cursor may go once all of them are accepted.</summary>
    public required CursorMap Until { get; init; }

    /// <summary>The marks to keep together with that cursor.</summary>
    public required IReadOnlyList<SummaryMark> Marks { get; init; }

    /// <summary>How far the log was read: who reads as far finds the same summaries.</summary>
    public required CursorMap ReadTo { get; init; }

    /// <summary>The session that was taken to end there; null for none.</summary>
    public string? EndedSession { get; private init; }

    /// <summary>Events that the cursor passes and that no summary counts.</summary>
    public LossCounters Lost { get; init; } = new();

    /// <summary>The same, which ends the stretch of a session.</summary>
    public SummaryCut EndedBy(string? session) => new() { Units = Units, Until = Until, Marks = Marks, ReadTo = ReadTo, Lost = Lost, EndedSession = session };
}
