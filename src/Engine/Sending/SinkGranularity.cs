namespace UsageStats.Sending;

/// <summary>What a sink gets: the events, or what they add up to.</summary>
public enum SinkGranularity
{
    /// <summary>Each event. The default.</summary>
    Event = 0,

    /// <summary>One summary for a stretch of a session, ended by 5 minutes without events or by its process's end.</summary>
    Session,

    /// <summary>One summary for a UTC day, once it is over by an hour: counts and durations only.</summary>
    Day,
}
