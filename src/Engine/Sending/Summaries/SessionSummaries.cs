using System.Collections.Generic;

namespace UsageStats.Sending.Summaries;

/// <summary>What a sink of sessions is to be sent, and how far that takes it.</summary>
internal sealed class SessionSummaries
{
    /// <summary>The finished stretches, in the order in which they ended in the log. Empty when nothing is to be sent.</summary>
    public required IReadOnlyList<SummaryUnit> Stretches { get; init; }

    /// <summary>How many of the events read, from the first on, need not be read again once all stretches are accepted: the cursor may go there.</summary>
    public required long Settled { get; init; }

    /// <summary>The marks to keep together with that cursor. They belong to it: with a cursor that stays, go on from the old ones by <see cref="SummaryMark.Replace"/>.</summary>
    public required IReadOnlyList<SummaryMark> Marks { get; init; }
}
