using System;
using System.Collections.Generic;
using UsageStats.Events;

namespace UsageStats.Sending.Summaries;

/// <summary>A stretch while it grows.</summary>
internal sealed class OpenStretch
{
    private readonly SummaryTally _tally = new();
    private readonly OutgoingEvent _first;
    private readonly SummaryMark? _before;
    private string? _last;

    /// <param name="first">Its first event.</param>
    /// <param name="position">Where that stands among the events read.</param>
    /// <param name="before">What the session's stretch before it left; null for the first.</param>
    public OpenStretch(OutgoingEvent first, long position, SummaryMark? before)
    {
        _first = first;
        _before = before;
        FirstPosition = position;
        Add(first, position);
    }

    /// <summary>Where its first event stands among the events read.</summary>
    public long FirstPosition { get; }

    /// <summary>Where its last event stands among the events read.</summary>
    public long LastPosition { get; private set; }

    /// <summary>When its last event ended.</summary>
    public DateTimeOffset LastEnd { get; private set; }

    /// <summary>Whose it is.</summary>
    public string Session => _first.Session;

    /// <summary>The mark that it leaves. Its end covers all stretches before, so that a clock set back does not uncover one.</summary>
    public SummaryMark Mark => new()
    {
        Session = _first.Session,
        Source = _first.Source,
        Number = (_before?.Number ?? 0) + 1,
        End = _before?.End > LastEnd ? _before.End : LastEnd,
        Last = _last,
    };

    /// <summary>Takes an event in.</summary>
    public void Add(OutgoingEvent outgoing, long position)
    {
        _tally.Add(outgoing);
        LastPosition = position;
        _last = outgoing.Id;
        DateTimeOffset end = End(outgoing);
        LastEnd = end > LastEnd ? end : LastEnd;
    }

    /// <summary>When an event was recorded: at its end, as the line is written then.</summary>
    public static DateTimeOffset End(OutgoingEvent outgoing) => outgoing.Timestamp + (outgoing.Duration ?? TimeSpan.Zero);

    /// <summary>The stretch's summary. Called once.</summary>
    public SummaryUnit Close()
    {
        SummaryMark mark = Mark;
        List<UsageProperty> whole = [Number(mark)];
        _tally.WriteTo(whole);
        List<OutgoingEvent> events = [Event(mark, null, null, whole)];
        foreach (KeyValuePair<SummaryPart, RunTally> part in _tally.Parts(fewest: 1))
        {
            List<UsageProperty> properties = [Number(mark), new UsageProperty("kind", PropertyValue.From(part.Key.Kind))];
            part.Value.WriteTo(properties);
            events.Add(Event(mark, part.Key.Kind, part.Key.Name, properties));
        }

        return new SummaryUnit { Mark = mark, Events = events };
    }

    private static UsageProperty Number(SummaryMark mark) => new("number", PropertyValue.From((long)mark.Number));

    private OutgoingEvent Event(SummaryMark mark, string? kind, string? name, List<UsageProperty> properties) => new()
    {
        Id = SummaryId.OfStretch(mark, kind, name),
        Timestamp = _first.Timestamp,
        Source = mark.Source,
        Event = SummaryKinds.Session,
        Name = name,

        // Only the whole has a length of its own.
        Duration = kind is null && LastEnd > _first.Timestamp ? LastEnd - _first.Timestamp : null,
        Session = mark.Session,
        Properties = properties,
    };
}
