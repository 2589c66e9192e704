using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

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

    /// <summary>All of them.</summary>
    [JsonIgnore]
    public long Total => Dropped + Expired + Redacted + Sampled + Rejected;

    /// <summary>Those above zero: <c>3 (1 expired, 2 rejected)</c>; <c>0</c> for none.</summary>
    public override string ToString()
    {
        List<string> parts = [];
        foreach ((long count, string reason) in ((long, string)[])[(Dropped, "dropped"), (Expired, "expired"), (Redacted, "redacted"), (Sampled, "sampled"), (Rejected, "rejected")])
        {
            if (count > 0)
            {
                parts.Add(FormattableString.Invariant($"{count} {reason}"));
            }
        }

        return parts.Count == 0 ? "0" : FormattableString.Invariant($"{Total} ({string.Join(", ", parts)})");
    }

    /// <summary>What came on top of an earlier count. A sink that was unregistered since took its counts along, so nothing is below zero.</summary>
    internal LossCounters Since(LossCounters earlier) => new()
    {
        Dropped = Math.Max(0, Dropped - earlier.Dropped),
        Expired = Math.Max(0, Expired - earlier.Expired),
        Redacted = Math.Max(0, Redacted - earlier.Redacted),
        Sampled = Math.Max(0, Sampled - earlier.Sampled),
        Rejected = Math.Max(0, Rejected - earlier.Rejected),
    };

    /// <summary>Both together.</summary>
    internal LossCounters Plus(LossCounters other) => this with
    {
        Dropped = Dropped + other.Dropped,
        Expired = Expired + other.Expired,
        Redacted = Redacted + other.Redacted,
        Sampled = Sampled + other.Sampled,
        Rejected = Rejected + other.Rejected,
    };
}
