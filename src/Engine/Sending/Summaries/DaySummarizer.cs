using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UsageStats.Events;

namespace UsageStats.Sending.Summaries;

/// <summary>Adds up the events in all segments of a UTC date: counts and durations only, and no session.</summary>
internal sealed class DaySummarizer
{
    /// <summary>Names seen less often in a day than this are folded into <c>other</c>: a rare name may tell who somebody is.</summary>
    internal const int FewestPerName = 5;

    // What ran at midnight is in the log by then.
    private static readonly TimeSpan After = TimeSpan.FromHours(1);

    private readonly SortedDictionary<string, SummaryTally> _sources = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _time;
    private readonly string _date;
    private readonly byte[] _key;

    /// <param name="date">The date of the segments. Its time of day does not matter.</param>
    /// <param name="key">A secret of this home, such as its hash key: the ids are derived from it, and cannot be traced back to it.</param>
    public DaySummarizer(DateTime date, byte[] key)
    {
        // The day's last millisecond: in the right day for a chart, and not older than it need be for a receiver
        // that refuses what is old.
        _time = new DateTimeOffset(date.Date.AddDays(1).AddMilliseconds(-1).Ticks, TimeSpan.Zero);
        _date = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _key = key;
    }

    /// <summary>The time that the day's summaries have: its last millisecond.</summary>
    public DateTimeOffset Time => _time;

    /// <summary>Whether a UTC date is over by an hour.</summary>
    public static bool IsOver(DateTime date, DateTimeOffset now) => now.UtcTicks >= date.Date.AddDays(1).Ticks + After.Ticks;

    /// <summary>Takes an event of the date's segments. The order does not matter.</summary>
    public void Add(OutgoingEvent outgoing)
    {
        if (!SummaryTally.Counts(outgoing))
        {
            return;
        }

        if (!_sources.TryGetValue(outgoing.Source, out SummaryTally? tally))
        {
            tally = new SummaryTally();
            _sources.Add(outgoing.Source, tally);
        }

        tally.Add(outgoing);
    }

    /// <summary>The summaries, one a source. Empty for a day without events. Called once.</summary>
    public IReadOnlyList<SummaryUnit> Finish() =>
    [
        .. _sources.Select(source => new SummaryUnit
        {
            Mark = new SummaryMark { Source = source.Key, End = _time },
            Events = Summarize(source.Key, source.Value),
        }),
    ];

    private List<OutgoingEvent> Summarize(string source, SummaryTally tally)
    {
        List<UsageProperty> whole = [Date(), new UsageProperty("sessions", PropertyValue.From((long)tally.Sessions))];
        tally.WriteTo(whole);
        List<OutgoingEvent> events = [Event(source, null, null, whole)];
        foreach (KeyValuePair<SummaryPart, RunTally> part in tally.Parts(FewestPerName))
        {
            List<UsageProperty> properties = [Date(), new UsageProperty("kind", PropertyValue.From(part.Key.Kind))];
            part.Value.WriteTo(properties);
            events.Add(Event(source, part.Key.Kind, part.Key.Name, properties));
        }

        return events;
    }

    private UsageProperty Date() => new("date", PropertyValue.From(_date));

    private OutgoingEvent Event(string source, string? kind, string? name, List<UsageProperty> properties) => new()
    {
        Id = SummaryId.OfDay(_key, _date, source, kind, name),
        Timestamp = _time,
        Source = source,
        Event = SummaryKinds.Day,
        Name = name,
        Properties = properties,
    };
}
