using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using UsageStats.Events;
using UsageStats.Statistics;

namespace UsageStats.Reports;

/// <summary>Counts runs by day.</summary>
internal sealed class DayTally
{
    private readonly Dictionary<int, Counts> _days = [];
    private Counts _last = new();
    private int _lastDay = -1;

    /// <summary>Counts a run.</summary>
    /// <param name="day">Its day, as <see cref="DayClock"/> numbers them.</param>
    /// <param name="outcome">How it ended.</param>
    [MethodImpl(Jit.Hot)]
    public void Add(int day, Outcome outcome)
    {
        if (day != _lastDay)
        {
            _last = Of(day);
            _lastDay = day;
        }

        _last.Calls++;
        _last.Failures += outcome is Outcome.Failed or Outcome.Error ? 1 : 0;
        _last.Cancellations += outcome == Outcome.Cancelled ? 1 : 0;
    }

    /// <summary>Takes the counts of another in.</summary>
    public void Merge(DayTally other)
    {
        foreach (KeyValuePair<int, Counts> day in other._days)
        {
            Counts counts = Of(day.Key);
            counts.Calls += day.Value.Calls;
            counts.Failures += day.Value.Failures;
            counts.Cancellations += day.Value.Cancellations;
        }
    }

    /// <summary>The days with a run, in order.</summary>
    /// <param name="rows">The commands with their calls per day. What they have more of than came to an end never came back.</param>
    public IReadOnlyList<ReportDay> ToList(IReadOnlyList<UsageStatistics> rows) =>
    [
        .. rows.SelectMany(row => row.CallsPerDay).GroupBy(day => day.Date, day => day.Calls).OrderBy(day => day.Key).Select(day =>
        {
            _days.TryGetValue((int)(day.Key.Ticks / System.TimeSpan.TicksPerDay), out Counts? ended);
            return new ReportDay(day.Key, day.Sum(), ended?.Failures ?? 0, ended?.Cancellations ?? 0, day.Sum() - (ended?.Calls ?? 0));
        }),
    ];

    private Counts Of(int day)
    {
        if (!_days.TryGetValue(day, out Counts? counts))
        {
            counts = new Counts();
            _days.Add(day, counts);
        }

        return counts;
    }

    private sealed class Counts
    {
        public long Calls { get; set; }

        public long Failures { get; set; }

        public long Cancellations { get; set; }
    }
}
