namespace UsageStats.Events;

/// <summary>An event about to be written. Its texts have been judged already (see Privacy).</summary>
internal struct EventDraft
{
    /// <summary>The value of <see cref="DurationMicroseconds"/> and <see cref="OwnMicroseconds"/> that means absent.</summary>
    public const long Absent = -1;

    /// <summary>Its id. Made from <see cref="UtcTicks"/>.</summary>
    public EventId Id;

    /// <summary>When it started: UTC, in ticks of 100 ns since year 1. Stored to the millisecond.</summary>
    public long UtcTicks;

    /// <summary>Who it belongs to.</summary>
    public string Source;

    /// <summary>Its kind, such as <c>command</c>.</summary>
    public string Event;

    /// <summary>The command's name, if it has one.</summary>
    public string? Name;

    /// <summary>Monotonic elapsed time in microseconds, or <see cref="Absent"/>. Never negative otherwise.</summary>
    public long DurationMicroseconds;

    /// <summary>Our own share of the elapsed time in microseconds, or <see cref="Absent"/>.</summary>
    public long OwnMicroseconds;

    /// <summary>How it ended.</summary>
    public Outcome Outcome;

    /// <summary>The error's type name, never a message.</summary>
    public string? Error;

    /// <summary>The session: 16 hex digits.</summary>
    public string Session;

    /// <summary>Whether the mode was On at the start and at the end.</summary>
    public bool Send;

    /// <summary>For a run whose start was recorded: the id of that event.</summary>
    public EventId? Start;

    /// <summary>Its properties, at most <see cref="EventLimits.Properties"/>; null or empty for none.</summary>
    public UsageProperty[]? Properties;

    /// <summary>A draft with an id of its own and no duration.</summary>
    public static EventDraft Create(string source, string kind, long utcTicks, string session) => new()
    {
        Id = EventId.Create(utcTicks),
        UtcTicks = utcTicks,
        Source = source,
        Event = kind,
        Session = session,
        DurationMicroseconds = Absent,
        OwnMicroseconds = Absent,
    };
}
