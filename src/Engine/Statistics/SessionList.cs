using System.Collections.Generic;

namespace UsageStats.Statistics;

/// <summary>The sessions that were asked for.</summary>
/// <param name="sessions">The oldest first.</param>
/// <param name="events">Events read, of every kind and session.</param>
/// <param name="unreadableFiles">Files that could not be opened or read to their end, by path.</param>
internal sealed class SessionList(IReadOnlyList<SessionStatistics> sessions, long events, IReadOnlyList<string> unreadableFiles)
{
    public IReadOnlyList<SessionStatistics> Sessions { get; } = sessions;

    public long Events { get; } = events;

    public IReadOnlyList<string> UnreadableFiles { get; } = unreadableFiles;
}
