using System;
using System.Collections.Generic;
using System.Linq;
using UsageStats.Storage;

namespace UsageStats.Sending.Summaries;

/// <summary>Reads the days that are over.</summary>
/// <remarks>
/// A day is sent once for each source: an event that comes into its segments later, by a clock that was set back, is
/// left out. A day with events of a source that is paused stays behind the cursor until the user has decided.
/// </remarks>
internal static class DayCut
{
    /// <summary>Cuts them.</summary>
    public static SummaryCut Of(SummaryRequest request)
    {
        List<SummaryUnit> units = [];
        Dictionary<string, long> until = request.Segments.ToDictionary(static segment => segment.Name.ToString(), request.From.OffsetIn, StringComparer.Ordinal);
        Dictionary<string, long> readTo = new(until, StringComparer.Ordinal);
        LossCounters lost = new();
        IReadOnlyList<SummaryMark> marks = request.Marks;
        foreach (IGrouping<DateTime, Segment> day in request.Segments.GroupBy(static segment => segment.Name.Date).OrderBy(static day => day.Key))
        {
            if (!DaySummarizer.IsOver(day.Key, request.Now))
            {
                break;
            }

            Segment[] segments = [.. day];
            DaySummarizer summarizer = new(day.Key, request.HomeKey);
            using PendingEvents events = new(segments, request.From, request.Until, request.Now);
            FateCounts fates = new();
            bool held = Read(events, request, summarizer, fates);
            Note(readTo, events.Behind());
            if (!held)
            {
                Note(until, events.Behind());
                lost = lost.Plus(fates.ToLosses());
            }

            foreach (SummaryUnit unit in summarizer.Finish())
            {
                units.Add(unit);
                marks = SummaryMark.Replace(marks, unit.Mark);
            }
        }

        return new SummaryCut { Units = units, Until = new CursorMap(until), Marks = marks, ReadTo = new CursorMap(readTo), Lost = lost };
    }

    private static bool Read(PendingEvents events, SummaryRequest request, DaySummarizer summarizer, FateCounts fates)
    {
        bool held = false;
        while (events.MoveNext())
        {
            EventFate fate = request.Gate.Judge(events.Current, out OutgoingEvent? outgoing);
            if (fate == EventFate.Sent && WasSent(request.Marks, outgoing!.Source, summarizer.Time))
            {
                fate = EventFate.Passed;
            }

            held |= fate == EventFate.Held;
            fates.Add(fate);
            if (fate == EventFate.Sent)
            {
                summarizer.Add(outgoing!);
            }
        }

        return held;
    }

    private static bool WasSent(IReadOnlyList<SummaryMark> marks, string source, DateTimeOffset day) =>
        marks.Any(mark => mark.Source == source && mark.Session.Length == 0 && mark.End >= day);

    private static void Note(Dictionary<string, long> cursor, CursorMap read)
    {
        foreach (KeyValuePair<string, long> offset in read.Offsets)
        {
            cursor[offset.Key] = offset.Value;
        }
    }
}
