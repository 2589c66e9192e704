using System;
using UsageStats.Events;

namespace UsageStats.Tests.Support;

/// <summary>Events for tests, with everything filled in that a test does not care about.</summary>
internal static class Drafts
{
    /// <summary>The start of every draft: 2026-11-23T05:36:07.123Z.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 5, 36, 7, 123, TimeSpan.Zero);

    /// <summary>A session.</summary>
    public const string Session = "0123456789abcdef";

    /// <summary>A run of a command.</summary>
    public static EventDraft Command(string name = "deploy", UsageProperty[]? properties = null)
    {
        EventDraft draft = EventDraft.Create("default", EventKinds.Command, Start.UtcTicks, Session);
        draft.Name = name;
        draft.DurationMicroseconds = 12_345;
        draft.OwnMicroseconds = 31;
        draft.Outcome = Outcome.Ok;
        draft.Properties = properties;
        return draft;
    }

    /// <summary>The draft's line, without its newline.</summary>
    public static byte[] Encode(in EventDraft draft) => Encode(draft, out _);

    /// <summary>The draft's line, without its newline.</summary>
    public static byte[] Encode(in EventDraft draft, out bool shortened)
    {
        byte[] line = new byte[EventLimits.LineBytes];
        int length = EventEncoder.Encode(draft, line, out shortened);
        return line[..(length - 1)];
    }
}
