using System;
using System.Collections.Generic;
using UsageStats.Events;

namespace UsageStats.Storage.Clearing;

/// <summary>Counts while clearing goes on.</summary>
internal sealed class ClearTally
{
    private long _events;
    private long _unsent;
    private DateTimeOffset? _oldest;
    private DateTimeOffset? _newest;

    /// <summary>The ids of the selected events that were to be sent: only these can be in a batch.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Damaged lines.</summary>
    public long DamagedLines { get; set; }

    /// <summary>Files that are gone.</summary>
    public int FilesDeleted { get; set; }

    /// <summary>The sums.</summary>
    public ClearResult Result => new()
    {
        Events = _events,
        Unsent = _unsent,
        DamagedLines = DamagedLines,
        Oldest = _oldest,
        Newest = _newest,
        FilesDeleted = FilesDeleted,
    };

    /// <summary>Adds an event.</summary>
    public void Add(UsageEvent one, bool unsent)
    {
        _events++;
        _unsent += unsent ? 1 : 0;
        _oldest = _oldest is null || one.Timestamp < _oldest ? one.Timestamp : _oldest;
        _newest = _newest is null || one.Timestamp > _newest ? one.Timestamp : _newest;
        if (one.Send)
        {
            Ids.Add(one.Id);
        }
    }
}
