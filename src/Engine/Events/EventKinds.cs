namespace UsageStats.Events;

/// <summary>The kinds of event that every source has.</summary>
public static class EventKinds
{
    /// <summary>A command ran.</summary>
    public const string Command = "command";

    /// <summary>A session's first event is about to be written.</summary>
    public const string SessionStart = "session_start";
}
