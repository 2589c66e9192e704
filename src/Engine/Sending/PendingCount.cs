using System;
using System.Collections.Generic;
using UsageStats.Events;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>How much a sink has still to send.</summary>
/// <param name="Events">Events that would be sent.</param>
/// <param name="Oldest">When the oldest of them started; null when there is none.</param>
internal readonly record struct PendingCount(int Events, DateTimeOffset? Oldest)
{
    /// <summary>Counts.</summary>
    /// <param name="segments">The log, oldest first.</param>
    /// <param name="state">How far the sink has got.</param>
    /// <param name="sink">The sink.</param>
    /// <param name="rules">What may leave.</param>
    /// <param name="now">The time now.</param>
    /// <param name="most">Where to stop counting.</param>
    public static PendingCount Of(IReadOnlyList<Segment> segments, SinkState state, SinkDefinition sink, EgressRules rules, DateTimeOffset now, int most = int.MaxValue)
    {
        int count = 0;
        DateTimeOffset? oldest = null;
        foreach (UsageEvent pending in PendingStream.Read(segments, state, sink, rules, now))
        {
            oldest = oldest is null || pending.Timestamp < oldest ? pending.Timestamp : oldest;
            if (++count >= most)
            {
                break;
            }
        }

        return new PendingCount(count, oldest);
    }
}
