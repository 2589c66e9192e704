using System;
using System.Collections.Generic;
using System.Linq;
using UsageStats.Sending.Summaries;

namespace UsageStats.Sending;

/// <summary>A stretch of the log to send next, and by which rules to cut it.</summary>
internal sealed class DrainPlan
{
    /// <summary>Where it begins.</summary>
    public required CursorMap From { get; init; }

    /// <summary>Where it ends; null for the end of the log.</summary>
    public CursorMap? Until { get; init; }

    /// <summary>The source that was paused and whose held events it is; null for the sink's own stream.</summary>
    public string? HeldSource { get; init; }

    /// <summary>The ids that alone are wanted; null for all.</summary>
    public IReadOnlyList<string>? Only { get; init; }

    /// <summary>What the note says of the summaries that it repeats; null for events, and for summaries that are new.</summary>
    public SummaryNote? Summaries { get; init; }

    /// <summary>The share of events to send; null for all.</summary>
    public double? SampleRate { get; init; }

    /// <summary>Whether it repeats a batch whose answer is not known: it is cut as it was, whatever has been recorded since.</summary>
    public bool IsRepetition { get; init; }

    /// <summary>Whether nothing comes after it.</summary>
    public bool IsLast => !IsRepetition && HeldSource is null;

    /// <summary>What comes next: the batch in flight, then what was held and is no longer, then the sink's own stream.</summary>
    public static DrainPlan Next(SinkState state, Func<string, bool> isHeld)
    {
        if (state.InFlight is InFlightBatch note)
        {
            CursorMap? held = null;
            _ = note.HeldSource is not null && state.Held?.TryGetValue(note.HeldSource, out held) == true;
            return new DrainPlan
            {
                From = held ?? state.Cursor,
                Until = note.Until,
                HeldSource = held is null ? null : note.HeldSource,
                Only = note.Only,
                Summaries = note.Summaries,
                SampleRate = note.SampleRate,
                IsRepetition = true,
            };
        }

        foreach (KeyValuePair<string, CursorMap> held in state.Held ?? new Dictionary<string, CursorMap>())
        {
            if (!isHeld(held.Key))
            {
                return new DrainPlan { From = held.Value, Until = state.Cursor, HeldSource = held.Key, SampleRate = state.SampleRate };
            }
        }

        return new DrainPlan { From = state.Cursor, SampleRate = state.SampleRate };
    }

    /// <summary>The note for a batch of this plan.</summary>
    public InFlightBatch Note(Batch batch) => new()
    {
        Batch = batch.Id,
        Sha256 = batch.Sha256,
        Until = batch.Until,
        HeldSource = HeldSource,
        SampleRate = SampleRate,
        Only = batch.Summaries is null ? Only : [.. batch.Events.Select(static summary => summary.Id)],
        Summaries = batch.Summaries,
    };

    /// <summary>The state when nothing of the plan is left to send.</summary>
    public SinkState Finish(SinkState state, Batch end)
    {
        SinkState moved = state.Moved(this, end);
        return HeldSource is not null && !IsRepetition ? moved.Released(HeldSource) : moved;
    }
}
