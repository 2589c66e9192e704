using System;
using System.IO;
using UsageStats.Privacy;
using UsageStats.Storage;
using UsageStats.Storage.Retention;

namespace UsageStats.Sending;

/// <summary>Tells what a sink would send next and when.</summary>
internal static class SinkForecast
{
    /// <summary>The outlook of a sink. Never throws for what a file system may answer; that is then the sink's problem.</summary>
    public static SinkOutlook Of(SenderParts parts, SinkDefinition sink, SendThreshold threshold)
    {
        SinkOutlook outlook = new() { Name = sink.Name, Endpoint = UsageSink.Of(sink, null, 0).Endpoint };
        try
        {
            SinkState? state = SinkStateFile.Read(new SinkPaths(parts.Home, sink.Name));
            if (state is null || parts.Mode(null) == UsageMode.Off)
            {
                return outlook;
            }

            DateTimeOffset now = parts.Clock();
            PendingCount pending = new BatchSources(Segment.List(parts.Home.EventsFolder), sink, parts.Rules(sink), endedSession: null).Count(state, now);
            return outlook with
            {
                Lost = state.Lost with { Dropped = LogRetention.ReadCount(parts.Home).Unsent },
                Interval = state.Interval,
                SampleRate = state.SampleRate,
                Pending = pending.Events,
                NextSend = Next(state, pending, threshold.AtLeast(state.Interval), now),
                Problem = state.Paused ?? state.LastFailure,
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return outlook with { Problem = failure.Message };
        }
    }

    private static DateTimeOffset? Next(SinkState state, PendingCount pending, SendThreshold threshold, DateTimeOffset now)
    {
        if (pending.Oldest is not DateTimeOffset oldest)
        {
            return null;
        }

        DateTimeOffset next = pending.Events >= threshold.Events ? now : oldest + threshold.Age;
        next = Later(next, state.LastAttempt is DateTimeOffset last && last <= now ? last + threshold.Interval : now);
        return Later(Later(next, state.NotBefore ?? now), now);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
