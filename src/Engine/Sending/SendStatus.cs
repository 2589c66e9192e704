namespace UsageStats.Sending;

/// <summary>How sending to a sink ended.</summary>
public enum SendStatus
{
    /// <summary>All that was pending is delivered, or nothing was.</summary>
    Done = 0,

    /// <summary>Too little is pending, or the last attempt was too recently.</summary>
    NotDue,

    /// <summary>A failure was too recently; it goes on by itself.</summary>
    Resting,

    /// <summary>Somebody has to act; the reason says what to do. One try a day.</summary>
    Paused,

    /// <summary>Another process is sending to this sink.</summary>
    Busy,

    /// <summary>The receiver did not take a batch; it goes on after a rest.</summary>
    Failed,

    /// <summary>The time was over, or the command was stopped; the rest stays pending.</summary>
    Stopped,

    /// <summary>The mode is not On, so nothing was sent.</summary>
    NotAllowed,
}
