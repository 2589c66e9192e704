using System;
using System.Collections.Generic;
using System.Linq;

namespace UsageStats.Sending.Summaries;

/// <summary>The last stretch of a session, or the last day of a source, that a sink was sent: kept in the sink's state between sends.</summary>
/// <remarks>Needed because a cursor cannot pass a stretch that is still open, while later ones of other sessions are sent already.</remarks>
internal sealed record SummaryMark
{
    /// <summary>The session: 16 hex digits; empty for a day.</summary>
    public string Session { get; init; } = string.Empty;

    /// <summary>The source: a session has stretches of its own for each.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>1 for the session's first stretch, then 2, 3 …; 0 for a day.</summary>
    public int Number { get; init; }

    /// <summary>When its last event ended; for a day, its last millisecond.</summary>
    public DateTimeOffset End { get; init; }

    /// <summary>The id of a stretch's last event in the log; null once the cursor is past it, and for a day.</summary>
    public string? Last { get; init; }

    /// <summary>The marks to keep when a stretch was accepted but the cursor did not move: its own in place of the same session's and source's.</summary>
    public static IReadOnlyList<SummaryMark> Replace(IReadOnlyList<SummaryMark> marks, SummaryMark accepted) =>
        [.. marks.Where(mark => mark.Session != accepted.Session || mark.Source != accepted.Source), accepted];
}
