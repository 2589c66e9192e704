using System.Collections.Generic;
using System.Linq;
using UsageStats.Events;

namespace UsageStats.Statistics;

/// <summary>Keeps the events that started last, and holds no more than twice as many as it was asked for.</summary>
internal sealed class NewestEvents
{
    private readonly int _count;
    private readonly List<(UsageEvent Event, long Place)> _kept = [];
    private long _places;

    /// <param name="count">How many to keep, at least 1.</param>
    public NewestEvents(int count) => _count = count;

    /// <summary>Considers one.</summary>
    public void Add(UsageEvent next)
    {
        _kept.Add((next, _places++));
        if (_kept.Count >= 2L * _count)
        {
            Trim();
        }
    }

    /// <summary>Those kept, the newest first.</summary>
    public IReadOnlyList<UsageEvent> ToList()
    {
        Trim();
        return [.. _kept.Select(static kept => kept.Event)];
    }

    private void Trim()
    {
        // Events of one millisecond are in the order in which the log has them.
        _kept.Sort(static (one, other) =>
        {
            int order = other.Event.Timestamp.CompareTo(one.Event.Timestamp);
            return order != 0 ? order : other.Place.CompareTo(one.Place);
        });
        if (_kept.Count > _count)
        {
            _kept.RemoveRange(_count, _kept.Count - _count);
        }
    }
}
