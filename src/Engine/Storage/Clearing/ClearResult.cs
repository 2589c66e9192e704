using System;

namespace UsageStats.Storage.Clearing;

/// <summary>What clearing takes away, or has taken away.</summary>
public sealed class ClearResult
{
    /// <summary>Events.</summary>
    public long Events { get; init; }

    /// <summary>Events among them that were to be sent and have not been.</summary>
    public long Unsent { get; init; }

    /// <summary>Damaged lines, which hold no whole event.</summary>
    public long DamagedLines { get; init; }

    /// <summary>When the oldest of the events started; null for none.</summary>
    public DateTimeOffset? Oldest { get; init; }

    /// <summary>When the newest of the events started; null for none.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>Files that held nothing else and are gone.</summary>
    public int FilesDeleted { get; init; }

    /// <summary>One phrase for a person: how many events, of what span, how many unsent.</summary>
    public override string ToString()
    {
        string text = Events == 1 ? "1 event" : FormattableString.Invariant($"{Events:N0} events");
        if (Oldest is DateTimeOffset oldest && Newest is DateTimeOffset newest)
        {
            text += FormattableString.Invariant($" from {oldest.UtcDateTime:yyyy-MM-dd HH:mm} to {newest.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        }

        return Unsent == 0 ? text : text + FormattableString.Invariant($", {Unsent:N0} of them not sent yet");
    }
}
