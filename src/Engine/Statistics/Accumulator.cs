using System;
using System.Runtime.CompilerServices;
using UsageStats.Events;

namespace UsageStats.Statistics;

/// <summary>What is known of one group of runs.</summary>
internal sealed class Accumulator
{
    private readonly DurationList _durations = new();
    private readonly DayCounts _days = new();
    private long _calls;
    private long _successes;
    private long _failures;
    private long _cancellations;
    private long _unfinished;
    private long _total;
    private long _fast;
    private long _medium;
    private long _own;
    private long _ownCount;
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

    /// <summary>The latest start: UTC, in ticks.</summary>
    public long LastTicks => _last;

    /// <summary>Takes one run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="day">Its day, as <see cref="DayClock"/> numbers them.</param>
    /// <param name="fast">The longest fast run in microseconds.</param>
    /// <param name="medium">The longest medium run in microseconds.</param>
    [MethodImpl(Jit.Hot)]
    public void Add(in ScannedEvent run, int day, long fast, long medium)
    {
        _calls++;
        _days.Add(day);
        _first = Math.Min(_first, run.UtcTicks);
        _last = Math.Max(_last, run.UtcTicks);
        if (run.OwnMicroseconds >= 0)
        {
            _own = Microseconds.Add(_own, run.OwnMicroseconds);
            _ownCount++;
        }

        switch (run.Outcome)
        {
            case Outcome.Ok or Outcome.Stopped:
                _successes++;
                break;
            case Outcome.Failed or Outcome.Error:
                _failures++;
                break;
            case Outcome.Cancelled:
                _cancellations++;
                return;
        }

        long duration = run.Microseconds;
        if (duration >= 0)
        {
            _total = Microseconds.Add(_total, duration);
            _fast += duration <= fast ? 1 : 0;
            _medium += duration > fast && duration <= medium ? 1 : 0;
            _durations.Add(duration);
        }
    }

    /// <summary>Takes a run that never ended: a call, and nothing else is known of it.</summary>
    public void AddUnfinished(in AnnouncedRun run)
    {
        _calls++;
        _unfinished++;
        _days.Add(run.Day);
        _first = Math.Min(_first, run.UtcTicks);
        _last = Math.Max(_last, run.UtcTicks);
    }

    /// <summary>How the durations are spread.</summary>
    public DurationHistogram ToHistogram() => _durations.ToHistogram();

    /// <summary>Takes what another knows in.</summary>
    public void Merge(Accumulator other)
    {
        _calls += other._calls;
        _successes += other._successes;
        _failures += other._failures;
        _cancellations += other._cancellations;
        _unfinished += other._unfinished;
        _total = Microseconds.Add(_total, other._total);
        _fast += other._fast;
        _medium += other._medium;
        _own = Microseconds.Add(_own, other._own);
        _ownCount += other._ownCount;
        _first = Math.Min(_first, other._first);
        _last = Math.Max(_last, other._last);
        _durations.Merge(other._durations);
        _days.Merge(other._days);
    }

    /// <summary>Works the numbers out. To be called once, at the end.</summary>
    /// <param name="group">What the row stands for.</param>
    /// <param name="name">The row's name.</param>
    /// <param name="source">The source, where the group has one.</param>
    /// <param name="lastDay">The last day of <see cref="UsageStatistics.RecentCalls"/>.</param>
    /// <param name="selection">For reuse from row to row.</param>
    public UsageStatistics ToRow(UsageGroup group, string name, string? source, int lastDay, RankSelection selection)
    {
        DurationSummary? durations = DurationSummary.Of(_durations, selection);
        int timed = _durations.Count;
        long judged = _successes + _failures;
        return new UsageStatistics
        {
            Group = group,
            Name = name,
            Source = source,
            Calls = _calls,
            Successes = _successes,
            Failures = _failures,
            Cancellations = _cancellations,
            Unfinished = _unfinished,
            SuccessRate = judged == 0 ? null : (double)_successes / judged,
            TotalDuration = Microseconds.ToTimeSpan(_total),
            AverageDuration = Microseconds.Mean(_total, timed),
            Fastest = durations?.Fastest,
            Slowest = durations?.Slowest,
            P50 = durations?.P50,
            P95 = durations?.P95,
            P99 = durations?.P99,
            Fast = _fast,
            Medium = _medium,
            Slow = timed - _fast - _medium,
            FirstUsed = new DateTimeOffset(_first, TimeSpan.Zero),
            LastUsed = new DateTimeOffset(_last, TimeSpan.Zero),
            Overhead = Microseconds.Mean(_own, _ownCount),
            CallsPerDay = _days.ToList(),
            RecentCalls = group == UsageGroup.Day ? [] : _days.Recent(lastDay, UsageStatistics.RecentDays),
        };
    }
}
