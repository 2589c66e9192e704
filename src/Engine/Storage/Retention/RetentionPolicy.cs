using System;
using System.Collections.Generic;

namespace UsageStats.Storage.Retention;

/// <summary>Decides which segments go. Pure: what is there and the time in, a choice out.</summary>
internal static class RetentionPolicy
{
    // A day that is being written, or was a moment ago in another time zone, is nobody's history yet.
    private static readonly TimeSpan Recent = TimeSpan.FromHours(24);

    /// <summary>The segments to delete, oldest first.</summary>
    /// <param name="segments">All of them, oldest first, each with the time of its last write.</param>
    /// <param name="limits">How much is kept.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<Segment> Choose(IReadOnlyList<(Segment Segment, DateTimeOffset Written)> segments, RetentionLimits limits, DateTimeOffset now)
    {
        long total = 0;
        foreach ((Segment segment, _) in segments)
        {
            total += segment.Length;
        }

        List<Segment> chosen = [];
        foreach ((Segment segment, DateTimeOffset written) in segments)
        {
            bool old = now - written > limits.Age;
            bool recent = now - written < Recent;
            if (old || (total > limits.Bytes && (!recent || total > 2 * limits.Bytes)))
            {
                chosen.Add(segment);
                total -= segment.Length;
            }
        }

        return chosen;
    }
}
