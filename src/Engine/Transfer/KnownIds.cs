using System;
using System.Collections.Generic;
using System.Text;
using UsageStats.Events;
using UsageStats.Statistics;

namespace UsageStats.Transfer;

/// <summary>Finds which of some events a log holds already.</summary>
internal sealed class KnownIds : EventFold
{
    private readonly HashSet<EventId> _sought;

    /// <param name="sought">The events to look for. Not changed, and not to be changed meanwhile.</param>
    public KnownIds(HashSet<EventId> sought) => _sought = sought;

    /// <summary>Those that are there; perhaps some of them more than once.</summary>
    public List<EventId> Found { get; } = [];

    /// <inheritdoc/>
    public override void Add(in ScannedEvent next)
    {
        // A line that begins like an event and holds one only has its id at a fixed place.
        bool plain = next.Line.LastIndexOf(EventReader.LineStart) == 0;
        bool read = plain
            ? EventId.TryParse(next.Line.Slice(EventReader.LineStart.Length), out EventId id)
            : EventId.TryParse(Encoding.ASCII.GetBytes(EventReader.Read(next.Line)!.Id), out id);
        if (read && _sought.Contains(id))
        {
            Found.Add(id);
        }
    }
}
