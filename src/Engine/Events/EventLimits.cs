namespace UsageStats.Events;

/// <summary>What an event may hold at most.</summary>
public static class EventLimits
{
    /// <summary>
    /// Bytes of one event's line with its newline. 4,096 because C libraries pass a line on in one write only up to
    /// there, and a page is the most that every file system was seen to append whole.
    /// </summary>
    public const int LineBytes = 4096;

    /// <summary>Properties on one event.</summary>
    public const int Properties = 32;

    /// <summary>Characters of a text property.</summary>
    public const int TextLength = 200;
}
