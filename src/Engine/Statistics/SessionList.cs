using System.Collections.Generic;

namespace UsageStats.Statistics;

/// <summary>The sessions that were asked for.</summary>
/// <param name="Sessions">The oldest first.</param>
/// <param name="Events">Events read, of every kind and session.</param>
/// <param name="UnreadableFiles">Files that could not be opened or read to their end, by path.</param>
internal sealed record SessionList(IReadOnlyList<SessionStatistics> Sessions, long Events, IReadOnlyList<string> UnreadableFiles);
