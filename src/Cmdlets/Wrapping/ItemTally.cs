using System;
using UsageStats.Events;
using UsageStats.Recording;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>Counts the runs of one call of the wrapper, by the rules of the statistics.</summary>
internal sealed class ItemTally
{
    private long _successes;
    private long _failures;
    private long _timed;
    private long _ticks;
    private long _slowest;

    /// <summary>Runs so far.</summary>
    public long Calls { get; private set; }

    /// <summary>Counts a run.</summary>
    public void Add(in BlockEnd end)
    {
        Calls++;
        _successes += end.Outcome is Outcome.Ok or Outcome.Stopped ? 1 : 0;
        _failures += end.Outcome is Outcome.Failed or Outcome.Error ? 1 : 0;
        if (end.Outcome != Outcome.Cancelled)
        {
            _timed++;
            _ticks += end.InsideTicks;
            _slowest = Math.Max(_slowest, end.InsideTicks);
        }
    }

    /// <summary>What the runs add up to.</summary>
    /// <param name="name">Their name.</param>
    public ItemSummary Summarize(string name) => new(
        name,
        Calls,
        _successes,
        _failures,
        _timed == 0 ? null : Monotonic.ToTimeSpan(_ticks / _timed),
        _timed == 0 ? null : Monotonic.ToTimeSpan(_slowest));
}
