using System;
using System.Collections.Generic;
using UsageStats.Storage;

namespace UsageStats.Sending.Summaries;

/// <summary>What summaries are made of. The same request gives the same summaries.</summary>
internal sealed class SummaryRequest
{
    /// <summary>The log, oldest first.</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>Where to begin.</summary>
    public required CursorMap From { get; init; }

    /// <summary>Where to end; null for the end of the log.</summary>
    public CursorMap? Until { get; init; }

    /// <summary>Decides what counts.</summary>
    public required EventGate Gate { get; init; }

    /// <summary>What was sent before.</summary>
    public required IReadOnlyList<SummaryMark> Marks { get; init; }

    /// <summary>The time now.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>A session whose stretch ends here although its 5 minutes are not over: its user asked to send. Null for none.</summary>
    public string? EndedSession { get; init; }

    /// <summary>The home's secret, from which the ids of days are derived.</summary>
    public required byte[] HomeKey { get; init; }
}
