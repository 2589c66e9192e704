using System.Collections.Generic;

namespace UsageStats.Sending.Summaries;

/// <summary>A finished stretch of a session, ready to be sent.</summary>
internal sealed class SessionStretch
{
    /// <summary>To be kept in the sink's state once all of <see cref="Events"/> are accepted, in place of the same session's and source's.</summary>
    public required StretchMark Mark { get; init; }

    /// <summary>The summary: the whole first, then its parts.</summary>
    public required IReadOnlyList<OutgoingEvent> Events { get; init; }
}
