using System;
using System.Collections.Generic;
using UsageStats.Events;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>The events that a sink would send, as they are in the log, in the order of sending.</summary>
internal static class PendingStream
{
    /// <summary>Reads them, each when it is asked for.</summary>
    /// <param name="segments">The log, oldest first.</param>
    /// <param name="state">How far the sink has got.</param>
    /// <param name="sink">The sink.</param>
    /// <param name="rules">What may leave.</param>
    /// <param name="now">The time now.</param>
    public static IEnumerable<UsageEvent> Read(IReadOnlyList<Segment> segments, SinkState state, SinkDefinition sink, EgressRules rules, DateTimeOffset now)
    {
        while (true)
        {
            DrainPlan plan = DrainPlan.Next(state, rules.IsHeld);
            EventGate gate = new(sink, rules, plan.SampleRate, plan.Only, plan.HeldSource, now);
            using PendingEvents events = new(segments, plan.From, plan.Until, now);
            while (events.MoveNext())
            {
                if (gate.Judge(events.Current, out _) == EventFate.Sent)
                {
                    yield return events.Current;
                }
            }

            if (plan.IsLast)
            {
                yield break;
            }

            state = plan.Finish(state, new Batch { Until = events.Behind() });
        }
    }
}
