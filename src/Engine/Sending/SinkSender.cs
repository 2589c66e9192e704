using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Privacy;
using UsageStats.Sending.Sinks;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>One run for one sink: may it send now, is it the only one, and then all that is pending. Never throws for what it meets.</summary>
internal sealed class SinkSender
{
    private readonly SenderParts _parts;
    private readonly SinkDefinition _sink;
    private readonly SendOptions _options;
    private readonly SinkPaths _paths;

    public SinkSender(SenderParts parts, SinkDefinition sink, SendOptions options)
    {
        _parts = parts;
        _sink = sink;
        _options = options;
        _paths = new SinkPaths(parts.Home, sink.Name);
    }

    /// <summary>Sends.</summary>
    /// <param name="stop">Ends it early: the budget is spent, or the user has stopped it.</param>
    public async Task<SendResult> RunAsync(CancellationToken stop)
    {
        if (_parts.Mode(_options.Folder) != UsageMode.On)
        {
            return Ended(SendStatus.NotAllowed, null);
        }

        if (_sink.ExcludeCI && ContinuousIntegration.IsDetected(_parts.Environment))
        {
            return Ended(SendStatus.NotDue, "The sink is not used in continuous integration.");
        }

        try
        {
            using FileLock? taken = FileLock.TryTake(_paths.Lock);
            return taken is null ? Ended(SendStatus.Busy, "Another process is sending.") : await RunLockedAsync(stop).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What cannot be noted is not sent.
            return Ended(SendStatus.Failed, failure.Message);
        }
    }

    private async Task<SendResult> RunLockedAsync(CancellationToken stop)
    {
        DateTimeOffset now = _parts.Clock();
        SinkState state = SinkStateFile.Read(_paths) ?? Begin();
        if (!_options.Force && IsResting(state, now))
        {
            return Ended(state.Paused is null ? SendStatus.Resting : SendStatus.Paused, state.Paused ?? state.LastFailure) with { NextAttempt = state.NotBefore, Pending = Pending(state, _parts.Clock()).Events };
        }

        EgressRules rules = _parts.Rules(_sink);
        if (_options.Threshold is SendThreshold threshold && !IsDue(threshold, state, rules, now))
        {
            return Ended(SendStatus.NotDue, null);
        }

        if (!_sink.TryResolve(_parts.Environment, rules.AnonymousId, out SinkContext? context, out string? missing))
        {
            SinkStateFile.Write(_paths, state = state.AfterPause($"The environment variable '{missing}' is not set.", now));
            return Ended(SendStatus.Paused, state.Paused) with { NextAttempt = state.NotBefore, Pending = Pending(state, _parts.Clock()).Events };
        }

        SinkDrain drain = new(_parts, _sink, context!, rules, _options, state);
        SendStatus status = await drain.RunAsync(stop).ConfigureAwait(false);
        return drain.Result with
        {
            Status = status,
            Pending = status == SendStatus.Done ? 0 : Pending(drain.State, _parts.Clock()).Events,
            NextAttempt = drain.State.NotBefore,
            Reason = status is SendStatus.Failed or SendStatus.Paused ? drain.State.LastFailure : null,
        };
    }

    private bool IsDue(SendThreshold threshold, SinkState state, EgressRules rules, DateTimeOffset now)
    {
        SendThreshold paced = threshold.AtLeast(state.Interval);
        if (!paced.HasRested(state.LastAttempt, now))
        {
            return false;
        }

        // A day is over everywhere at once; unspread, every open shell of a fleet would send within the same minute.
        DateTimeOffset asOf = _sink.Granularity == SinkGranularity.Day ? now - FleetSpread.Of(rules.HomeKey) : now;
        PendingCount pending = Pending(state, asOf, paced.Events);
        return paced.IsReached(pending.Events, pending.Oldest, now);
    }

    // A rest is at most a day; one that lasts longer was noted before the clock was set back.
    private static bool IsResting(SinkState state, DateTimeOffset now) =>
        state.NotBefore > now && state.NotBefore - now <= RetryAfter.Longest;

    private PendingCount Pending(SinkState state, DateTimeOffset now, int most = int.MaxValue) =>
        new BatchSources(Segment.List(_parts.Home.EventsFolder), _sink, _parts.Rules(_sink), _options.EndedSession).Count(state, now, most);

    // A definition that was laid down by other means than registration.
    private SinkState Begin()
    {
        SinkState state = new() { Cursor = CursorMap.AtEnd(Segment.List(_parts.Home.EventsFolder)) };
        SinkStateFile.Write(_paths, state);
        return state;
    }

    private SendResult Ended(SendStatus status, string? reason) => new() { Sink = _sink.Name, Status = status, Reason = reason };
}
