using System;
using System.Collections.Generic;
using UsageStats.Events;
using UsageStats.Statistics;

namespace UsageStats.Sending.Summaries;

/// <summary>Counts runs and collects their durations, by the rules of the statistics: cancelled runs have no duration.</summary>
internal sealed class RunTally
{
    private readonly DurationList _durations = new();
    private long _successes;
    private long _failures;
    private long _cancellations;
    private long _total;

    /// <summary>Runs counted.</summary>
    public long Calls { get; private set; }

    /// <summary>Counts a run.</summary>
    public void Add(OutgoingEvent run)
    {
        Calls++;
        _successes += run.Outcome is Outcome.Ok or Outcome.Stopped ? 1 : 0;
        _failures += run.Outcome is Outcome.Failed or Outcome.Error ? 1 : 0;
        _cancellations += run.Outcome == Outcome.Cancelled ? 1 : 0;
        if (run.Duration is TimeSpan duration && run.Outcome != Outcome.Cancelled)
        {
            AddDuration(duration.Ticks / Microseconds.Ticks);
        }
    }

    /// <summary>Takes the runs of another in.</summary>
    public void Merge(RunTally other)
    {
        Calls += other.Calls;
        _successes += other._successes;
        _failures += other._failures;
        _cancellations += other._cancellations;
        _total = Microseconds.Add(_total, other._total);
        _durations.Merge(other._durations);
    }

    /// <summary>
    /// Adds <c>calls</c>, <c>successes</c>, <c>failures</c>, <c>cancellations</c> and, if a run had a duration,
    /// <c>total_ms</c>, <c>p50_ms</c> and <c>p95_ms</c>.
    /// </summary>
    public void WriteTo(List<UsageProperty> properties)
    {
        properties.Add(new UsageProperty("calls", PropertyValue.From(Calls)));
        properties.Add(new UsageProperty("successes", PropertyValue.From(_successes)));
        properties.Add(new UsageProperty("failures", PropertyValue.From(_failures)));
        properties.Add(new UsageProperty("cancellations", PropertyValue.From(_cancellations)));
        if (DurationSummary.Of(_durations, new RankSelection()) is not DurationSummary durations)
        {
            return;
        }

        properties.Add(new UsageProperty("total_ms", PropertyValue.From(_total / 1000.0)));
        properties.Add(new UsageProperty("p50_ms", Milliseconds(durations.P50)));
        properties.Add(new UsageProperty("p95_ms", Milliseconds(durations.P95)));
    }

    private static PropertyValue Milliseconds(TimeSpan span) => PropertyValue.From(span.Ticks / (double)TimeSpan.TicksPerMillisecond);

    private void AddDuration(long microseconds)
    {
        _durations.Add(microseconds);
        _total = Microseconds.Add(_total, microseconds);
    }
}
