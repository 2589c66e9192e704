using System;
using System.Collections.Generic;
using UsageStats.Sending.Summaries;

namespace UsageStats.Sending;

/// <summary>What a sink has done so far: <c>sinks/&lt;name&gt;.state.json</c>. Replaced as a whole, under the sink's lock.</summary>
internal sealed record SinkState
{
    /// <summary>How far the log is read. What lies before was sent, or was not to be.</summary>
    public CursorMap Cursor { get; init; } = CursorMap.Start;

    /// <summary>Sources whose sending was paused: where the first event of each that was passed over stands. Null for none.</summary>
    public IReadOnlyDictionary<string, CursorMap>? Held { get; init; }

    /// <summary>The batch whose answer is not known yet; null for none.</summary>
    public InFlightBatch? InFlight { get; init; }

    /// <summary>For a sink of summaries: what was sent before. Null for none.</summary>
    public IReadOnlyList<SummaryMark>? Marks { get; init; }

    /// <summary>The event up to which a summary that is too long for one batch was sent; null when none is under way.</summary>
    public string? LastSummary { get; init; }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; init; }

    /// <summary>No request before this; null for no rest.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>What has to be repaired before sending goes on; null when the sink is not paused.</summary>
    public string? Paused { get; init; }

    /// <summary>When a request was last made.</summary>
    public DateTimeOffset? LastAttempt { get; init; }

    /// <summary>When a batch was last accepted.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>What last went wrong, in one sentence; null after a success.</summary>
    public string? LastFailure { get; init; }

    /// <summary>Least time between two attempts that the receiver asked for; null for none.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>The share of events that the receiver asked for; null for all.</summary>
    public double? SampleRate { get; init; }

    /// <summary>The session in which the sink was first seen by a background sender; null before that.</summary>
    public string? SeenBy { get; init; }

    /// <summary>Events accepted.</summary>
    public long Sent { get; init; }

    /// <summary>Batches accepted.</summary>
    public long Batches { get; init; }

    /// <summary>Events that will not arrive.</summary>
    public LossCounters Lost { get; init; } = new();

    /// <summary>The state after a failure that passes by itself.</summary>
    public SinkState AfterFailure(string reason, TimeSpan rest, DateTimeOffset now) => this with
    {
        Failures = Failures + 1,
        NotBefore = now + rest,
        LastFailure = reason,
    };

    /// <summary>The state after an answer that somebody has to act on: one try a day.</summary>
    public SinkState AfterPause(string reason, DateTimeOffset now) => this with
    {
        Failures = Failures + 1,
        NotBefore = now + TimeSpan.FromDays(1),
        Paused = reason,
        LastFailure = reason,
    };

    /// <summary>The state after the receiver took or refused a batch for good: nothing holds the next one back.</summary>
    public SinkState AfterAnswer() => this with { Failures = 0, NotBefore = null, Paused = null };

    /// <summary>The state with the stream of <paramref name="plan"/> moved on over a batch, and none in flight.</summary>
    public SinkState Moved(DrainPlan plan, Batch batch)
    {
        SinkState moved = plan.HeldSource is null ? this with { Cursor = batch.Until } : WithHeld(plan.HeldSource, batch.Until, replace: true);
        foreach (KeyValuePair<string, CursorMap> held in batch.Held)
        {
            moved = moved.WithHeld(held.Key, held.Value, replace: false);
        }

        if (batch.Summaries is SummaryNote note)
        {
            moved = moved with { Marks = note.Marks, LastSummary = note.Last };
        }

        return moved with { InFlight = null, Lost = Lost.Plus(batch.Lost) };
    }

    /// <summary>The state without the stream of a source that is no longer paused and has been sent.</summary>
    public SinkState Released(string source)
    {
        Dictionary<string, CursorMap> held = CopyHeld();
        held.Remove(source);
        return this with { Held = held.Count == 0 ? null : held };
    }

    private SinkState WithHeld(string source, CursorMap at, bool replace)
    {
        Dictionary<string, CursorMap> held = CopyHeld();
        if (replace || !held.ContainsKey(source))
        {
            held[source] = at;
        }

        return this with { Held = held };
    }

    private Dictionary<string, CursorMap> CopyHeld()
    {
        Dictionary<string, CursorMap> copy = new(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, CursorMap> held in Held ?? new Dictionary<string, CursorMap>())
        {
            copy[held.Key] = held.Value;
        }

        return copy;
    }
}
