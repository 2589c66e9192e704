using System;
using System.Collections.Generic;
using System.Text;
using UsageStats.Sending.Sinks;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>Cuts the batches that would be sent, and sends nothing. It asks neither for the mode nor whether the sink is due or rests.</summary>
internal static class SendPreview
{
    /// <summary>The batches, in the order in which they would be sent.</summary>
    /// <param name="parts">What the sender works with.</param>
    /// <param name="sink">The sink.</param>
    /// <param name="endedSession">The session whose user asks; see <see cref="SendOptions.EndedSession"/>.</param>
    /// <exception cref="InvalidOperationException">The sink's key is in a variable that is not set.</exception>
    /// <exception cref="System.IO.IOException">Something cannot be read, or the sink's state is damaged.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be read.</exception>
    public static IEnumerable<BatchPreview> Batches(SenderParts parts, SinkDefinition sink, string? endedSession = null)
    {
        IReadOnlyList<Segment> segments = Segment.List(parts.Home.EventsFolder);
        SinkState state = SinkStateFile.Read(new SinkPaths(parts.Home, sink.Name)) ?? new SinkState { Cursor = CursorMap.AtEnd(segments) };
        EgressRules rules = parts.Rules(sink);
        if (!sink.TryResolve(parts.Environment, rules.AnonymousId, out SinkContext? context, out string? missing))
        {
            throw new InvalidOperationException($"The environment variable '{missing}' is not set.");
        }

        BatchSources sources = new(segments, sink, rules, endedSession);
        while (true)
        {
            DrainPlan plan = DrainPlan.Next(state, rules.IsHeld);
            using IBatchSource stream = sources.Open(plan, state, context!, parts.Clock());
            Batch batch = stream.Next(plan.From, BatchStream.MostEvents);
            while (batch.Events.Count > 0)
            {
                yield return new BatchPreview
                {
                    Sink = sink.Name,
                    Batch = batch.Id,
                    Events = batch.Events.Count,
                    Body = Encoding.UTF8.GetString(batch.Body),
                    Sha256 = batch.Sha256,
                };
                batch = stream.Next(batch.Until, BatchStream.MostEvents);
            }

            if (plan.IsLast)
            {
                yield break;
            }

            state = plan.Finish(state, batch);
        }
    }
}
