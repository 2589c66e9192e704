using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace UsageStats.Statistics;

/// <summary>Counts by day. Most events lie on the day of the one before, so that day's count is kept apart.</summary>
internal sealed class DayCounts
{
    private Dictionary<int, long>? _others;
    private int _day;
    private long _calls;

    /// <summary>Counts one call on a day.</summary>
    [MethodImpl(Jit.Hot)]
    public void Add(int day)
    {
        if (day != _day)
        {
            Store();
            _day = day;
        }

        _calls++;
    }

    /// <summary>Takes the counts of another in.</summary>
    public void Merge(DayCounts other)
    {
        Store();
        other.Store();
        foreach (KeyValuePair<int, long> one in other._others ?? [])
        {
            _day = one.Key;
            _calls = one.Value;
            Store();
        }
    }

    /// <summary>The days with a call, in order.</summary>
    public IReadOnlyList<DailyCalls> ToList()
    {
        Store();
        return [.. (_others ?? []).OrderBy(one => one.Key).Select(one => new DailyCalls(DayClock.DateOf(one.Key), one.Value))];
    }

    /// <summary>The counts of some days in a row, the oldest first.</summary>
    /// <param name="last">The last of them.</param>
    /// <param name="days">How many.</param>
    public IReadOnlyList<long> Recent(int last, int days)
    {
        Store();
        long[] counts = new long[days];
        for (int i = 0; i < days; i++)
        {
            _ = _others?.TryGetValue(last - days + 1 + i, out counts[i]);
        }

        return counts;
    }

    private void Store()
    {
        if (_calls > 0)
        {
            _others ??= [];
            _others.TryGetValue(_day, out long before);
            _others[_day] = before + _calls;
            _calls = 0;
        }
    }
}
