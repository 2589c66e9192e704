namespace UsageStats.Events;

/// <summary>The kinds of event that every source has, and the form of all others.</summary>
public static class EventKinds
{
    /// <summary>A command ran.</summary>
    public const string Command = "command";

    /// <summary>A command is about to run, where that was asked for: what never comes back leaves no other trace.</summary>
    public const string CommandStart = "command_start";

    /// <summary>A session's first event is about to be written.</summary>
    public const string SessionStart = "session_start";

    /// <summary>The background sender cannot start or keeps failing.</summary>
    public const string SenderFailure = "sender_failure";

    /// <summary>How many events did not reach the sinks, by reason, since the last such event.</summary>
    public const string SenderLosses = "sender_losses";

    /// <summary>A stretch of a session, in place of its events. Made for a sink and never stored.</summary>
    internal const string SessionSummary = "session_summary";

    /// <summary>A UTC day, in place of its events. Made for a sink and never stored.</summary>
    internal const string DaySummary = "day_summary";

    private const int MaxLength = 64;

    /// <summary>Whether every source has this kind of event.</summary>
    public static bool IsBuiltIn(string? kind) => kind is Command or CommandStart or SessionStart or SenderFailure or SenderLosses;

    /// <summary>Whether only the module itself writes this kind of event.</summary>
    public static bool IsReserved(string? kind) => kind is CommandStart or SessionStart or SenderFailure or SenderLosses or SessionSummary or DaySummary;

    /// <summary>Whether <paramref name="kind"/> has the form of a kind: <c>[a-z][a-z0-9_:.]{0,63}</c>.</summary>
    public static bool IsValid(string? kind)
    {
        if (kind is null || kind.Length is 0 or > MaxLength || kind[0] is not (>= 'a' and <= 'z'))
        {
            return false;
        }

        foreach (char c in kind)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or ':' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
