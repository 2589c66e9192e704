namespace UsageStats.Sending;

/// <summary>Events that a sink will not get, by reason, since it was registered.</summary>
public sealed record LossCounters
{
    /// <summary>Deleted by retention before they were sent, to whichever sink of this home.</summary>
    public long Dropped { get; init; }

    /// <summary>Older than the sink's receiver takes.</summary>
    public long Expired { get; init; }

    /// <summary>Kept here by the egress filter: undeclared, or judged personal.</summary>
    public long Redacted { get; init; }

    /// <summary>Left out because the receiver asked for a share only.</summary>
    public long Sampled { get; init; }

    /// <summary>Refused for good by the receiver; see the <c>rejected</c> folder.</summary>
    public long Rejected { get; init; }

    /// <summary>Both together.</summary>
    internal LossCounters Plus(LossCounters other) => this with
    {
        Expired = Expired + other.Expired,
        Redacted = Redacted + other.Redacted,
        Sampled = Sampled + other.Sampled,
        Rejected = Rejected + other.Rejected,
    };
}
