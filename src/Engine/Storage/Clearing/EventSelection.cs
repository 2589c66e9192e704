using System;
using UsageStats.Events;

namespace UsageStats.Storage.Clearing;

/// <summary>Which events to clear. A criterion that is absent selects all; those that are there must all agree.</summary>
internal sealed class EventSelection
{
    /// <summary>Only events that started before this.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Only events whose name this accepts. Events without a name are never accepted by a name.</summary>
    public Func<string, bool>? Name { get; init; }

    /// <summary>Only events of this source.</summary>
    public string? Source { get; init; }

    /// <summary>All but this many of the newest. Default 0: none is kept back.</summary>
    public int Keep { get; init; }

    /// <summary>Whether nothing is kept.</summary>
    public bool IsEverything => Before is null && Name is null && Source is null && Keep == 0;

    /// <summary>Whether a line that holds no event is cleared too, for it may hold a part of one.</summary>
    /// <param name="segmentDate">The UTC date of its append; null for an imported log.</param>
    public bool TakesDamage(DateTime? segmentDate) =>
        Name is null && Source is null && Keep == 0 && (Before is null || (segmentDate is DateTime date && date.AddDays(1) <= Before.Value.UtcDateTime));

    /// <summary>Whether the event is selected, <see cref="Keep"/> aside.</summary>
    public bool Matches(UsageEvent one) =>
        (Before is null || one.Timestamp < Before)
        && (Source is null || Source.Equals(one.Source, StringComparison.OrdinalIgnoreCase))
        && (Name is null || (one.Name is string name && Name(name)));
}
