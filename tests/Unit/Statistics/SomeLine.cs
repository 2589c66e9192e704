using System;
using System.Globalization;
using System.Text;
using UsageStats.Events;

namespace UsageStats.Tests.Statistics;

/// <summary>Lines of the log, each with what the test does not care about filled in.</summary>
internal static class SomeLine
{
    /// <summary>When a run starts that does not say.</summary>
    public const string Noon = "2026-11-23T12:00:00Z";

    /// <summary>The session of a run that does not say.</summary>
    public const string Session = "00000000000000aa";

    /// <summary>A run's line, with its newline.</summary>
    /// <param name="name">The command.</param>
    /// <param name="ms">Milliseconds; null leaves them out.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="at">When it started, ISO 8601.</param>
    /// <param name="source">Its source.</param>
    /// <param name="session">Its session.</param>
    /// <param name="error">Its error's type.</param>
    /// <param name="own">Our own milliseconds; null leaves them out.</param>
    /// <param name="kind">The kind of event.</param>
    public static string Run(
        string? name = "deploy",
        decimal? ms = 1,
        Outcome outcome = Outcome.Ok,
        string at = Noon,
        string source = "default",
        string session = Session,
        string? error = null,
        decimal? own = null,
        string kind = EventKinds.Command)
    {
        long ticks = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).UtcTicks;
        EventDraft draft = EventDraft.Create(source, kind, ticks, session);
        draft.Name = name;
        draft.DurationMicroseconds = Micro(ms);
        draft.OwnMicroseconds = Micro(own);
        draft.Outcome = outcome;
        draft.Error = error;
        return Of(draft);
    }

    /// <summary>The line of a run's start, with its newline.</summary>
    /// <param name="number">Names the run.</param>
    /// <param name="name">The command.</param>
    /// <param name="session">Its session.</param>
    public static string Start(ulong number, string name = "deploy", string session = Session)
    {
        EventDraft draft = EventDraft.Create("default", EventKinds.CommandStart, DateTimeOffset.Parse(Noon, CultureInfo.InvariantCulture).UtcTicks, session);
        draft.Id = StartId(number);
        draft.Name = name;
        return Of(draft);
    }

    /// <summary>The line of that run itself, which took 5 ms and went well.</summary>
    /// <param name="number">Names the run.</param>
    public static string End(ulong number)
    {
        EventDraft draft = EventDraft.Create("default", EventKinds.Command, DateTimeOffset.Parse(Noon, CultureInfo.InvariantCulture).UtcTicks, Session);
        draft.Name = "deploy";
        draft.Outcome = Outcome.Ok;
        draft.DurationMicroseconds = 5000;
        draft.Start = StartId(number);
        return Of(draft);
    }

    /// <summary>A draft's line, with its newline.</summary>
    public static string Of(in EventDraft draft)
    {
        byte[] line = new byte[EventLimits.LineBytes];
        return Encoding.UTF8.GetString(line, 0, EventEncoder.Encode(draft, line, out _));
    }

    private static EventId StartId(ulong number) => new(0x7000, 0x8000_0000_0000_0000 | number);

    private static long Micro(decimal? ms) => ms is { } value ? (long)(value * 1000) : EventDraft.Absent;
}
