namespace UsageStats.Events;

/// <summary>How a recorded run ended. Success means <see cref="Ok"/> or <see cref="Stopped"/>.</summary>
public enum Outcome
{
    /// <summary>The event has no outcome, as a session's start has none.</summary>
    None = 0,

    /// <summary>The end was reached; also by break, continue, return or <c>exit 0</c>.</summary>
    Ok,

    /// <summary>The block ended with <c>$?</c> false, or a failing native program or <c>exit N</c> came last.</summary>
    Failed,

    /// <summary>A terminating error left the block.</summary>
    Error,

    /// <summary>Ctrl+C or Stop ended it. Counts as neither success nor failure, and stays out of durations.</summary>
    Cancelled,

    /// <summary>A downstream command had enough, as <c>Select-Object -First</c> does.</summary>
    Stopped,
}
