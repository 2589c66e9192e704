using System.Collections.Generic;

namespace UsageStats.Sending.Sinks;

/// <summary>What a receiver's answer means for the batch.</summary>
internal sealed class SinkAnswer
{
    /// <summary>What to do.</summary>
    public required AnswerVerdict Verdict { get; init; }

    /// <summary>Of an accepted batch, the positions of the events that the receiver wants again, ascending.</summary>
    public IReadOnlyList<int> Resend { get; init; } = [];

    /// <summary>Of an accepted batch, how many events the receiver refused for good.</summary>
    public int Refused { get; init; }

    /// <summary>What the receiver said of it: one line of at most 200 characters; null when it said nothing.</summary>
    public string? Reason { get; init; }
}
