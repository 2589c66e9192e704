using System.Collections.Generic;
using UsageStats.Events;

namespace UsageStats.Statistics;

/// <summary>Keeps the events that started last, and holds no more than twice as many as it was asked for.</summary>
internal sealed class NewestEvents
{
    private readonly int _count;
    private readonly List<UsageEvent> _kept = [];

    /// <param name="count">How many to keep, at least 1.</param>
    public NewestEvents(int count) => _count = count;

    /// <summary>Considers one.</summary>
    public void Add(UsageEvent next)
    {
        _kept.Add(next);
        if (_kept.Count >= 2L * _count)
        {
            Trim();
        }
    }

    /// <summary>Those kept, the newest first.</summary>
    public IReadOnlyList<UsageEvent> ToList()
    {
        Trim();
        return _kept;
    }

    private void Trim()
    {
        // Ids of version 7 put events of one millisecond in order.
        _kept.Sort((one, other) =>
        {
            int order = other.Timestamp.CompareTo(one.Timestamp);
            return order != 0 ? order : string.CompareOrdinal(other.Id, one.Id);
        });
        if (_kept.Count > _count)
        {
            _kept.RemoveRange(_count, _kept.Count - _count);
        }
    }
}
