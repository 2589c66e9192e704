using System.Collections.Generic;

namespace UsageStats.Sending.Summaries;

/// <summary>The summary of a session's stretch or of a source's day, ready to be sent.</summary>
internal sealed class SummaryUnit
{
    /// <summary>To be kept in the sink's state once all of <see cref="Events"/> are accepted, in place of the same session's and source's.</summary>
    public required SummaryMark Mark { get; init; }

    /// <summary>The summary: the whole first, then its parts.</summary>
    public required IReadOnlyList<OutgoingEvent> Events { get; init; }
}
