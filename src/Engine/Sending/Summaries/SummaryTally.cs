using System;
using System.Collections.Generic;
using System.Linq;
using UsageStats.Events;

namespace UsageStats.Sending.Summaries;

/// <summary>What events add up to: the commands as a whole, and each kind and name as a part.</summary>
internal sealed class SummaryTally
{
    private readonly RunTally _commands = new();
    private readonly Dictionary<SummaryPart, RunTally> _parts = [];
    private readonly HashSet<string> _sessions = new(StringComparer.Ordinal);
    private long _others;

    /// <summary>How many sessions the events are from.</summary>
    public int Sessions => _sessions.Count;

    /// <summary>Whether <paramref name="outgoing"/> counts. A session's start says nothing that the summary itself does not, and a run counts once.</summary>
    public static bool Counts(OutgoingEvent outgoing) => outgoing.Event is not (EventKinds.SessionStart or EventKinds.CommandStart);

    /// <summary>Counts an event that <see cref="Counts"/>.</summary>
    public void Add(OutgoingEvent outgoing)
    {
        SummaryPart part = new(outgoing.Event, outgoing.Name);
        if (!_parts.TryGetValue(part, out RunTally? tally))
        {
            tally = new RunTally();
            _parts.Add(part, tally);
        }

        tally.Add(outgoing);
        _sessions.Add(outgoing.Session);
        if (outgoing.Event == EventKinds.Command)
        {
            _commands.Add(outgoing);
        }
        else
        {
            _others++;
        }
    }

    /// <summary>Adds the whole's fields: the commands' counts and durations, <c>commands</c> (different names) and <c>events</c> (of other kinds).</summary>
    public void WriteTo(List<UsageProperty> properties)
    {
        _commands.WriteTo(properties);
        properties.Add(new UsageProperty("commands", PropertyValue.From((long)_parts.Keys.Count(static part => part.Kind == EventKinds.Command))));
        properties.Add(new UsageProperty("events", PropertyValue.From(_others)));
    }

    /// <summary>The parts by kind and name, in ordinal order.</summary>
    /// <param name="fewest">Names with fewer events than this are one part of their kind, named <c>other</c>. 1 folds none.</param>
    public IEnumerable<KeyValuePair<SummaryPart, RunTally>> Parts(int fewest)
    {
        Dictionary<SummaryPart, RunTally> kept = [];

        // Sorted first: a command may be named 'other' itself, and takes the folded ones in.
        foreach (KeyValuePair<SummaryPart, RunTally> part in Sorted(_parts))
        {
            SummaryPart key = part.Key.Name is null || part.Value.Calls >= fewest ? part.Key : part.Key with { Name = "other" };
            if (!kept.TryGetValue(key, out RunTally? tally))
            {
                tally = new RunTally();
                kept.Add(key, tally);
            }

            tally.Merge(part.Value);
        }

        return Sorted(kept);
    }

    private static IOrderedEnumerable<KeyValuePair<SummaryPart, RunTally>> Sorted(Dictionary<SummaryPart, RunTally> parts) =>
        parts.OrderBy(static part => part.Key.Kind, StringComparer.Ordinal).ThenBy(static part => part.Key.Name, StringComparer.Ordinal);
}
