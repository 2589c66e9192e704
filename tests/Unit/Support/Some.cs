using System;
using System.Collections.Generic;
using UsageStats.Events;
using UsageStats.Storage;

namespace UsageStats.Tests.Support;

/// <summary>A log with events in it, written the way recording writes them.</summary>
internal static class Some
{
    /// <summary>Appends one event to the log of <paramref name="home"/>, as if <paramref name="at"/> were now.</summary>
    /// <returns>Its id.</returns>
    public static string Event(DataHome home, DateTimeOffset at, string name = "deploy", string source = "default", bool send = false)
    {
        EventLog log = EventLog.Open(home, () => at, Drafts.Session);
        EventDraft draft = EventDraft.Create(source, EventKinds.Command, at.UtcTicks, Drafts.Session);
        draft.Name = name;
        draft.Outcome = Outcome.Ok;
        draft.DurationMicroseconds = 1000;
        draft.Send = send;
        byte[] buffer = new byte[EventLimits.LineBytes + 1];
        int length = EventEncoder.Encode(draft, buffer.AsSpan(1), out _);
        if (log.Append(buffer, length) is AppendFailure failure)
        {
            throw new InvalidOperationException(failure.Describe());
        }

        return draft.Id.ToString();
    }

    /// <summary>Every event in the log of <paramref name="home"/>, oldest segment first.</summary>
    public static IReadOnlyList<UsageEvent> Events(DataHome home)
    {
        List<UsageEvent> events = [];
        foreach (Segment segment in Segment.List(home.EventsFolder))
        {
            using SegmentLines lines = new(segment.Path);
            while (lines.MoveNext())
            {
                if (EventReader.Read(lines.Current) is UsageEvent stored)
                {
                    events.Add(stored);
                }
            }
        }

        return events;
    }
}
