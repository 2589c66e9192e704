using System.Collections.Generic;

namespace UsageStats.Statistics;

/// <summary>What changed.</summary>
/// <param name="trends">One for each command that was called in either period.</param>
/// <param name="events">Events read, of every kind and time.</param>
/// <param name="unreadableFiles">Files that could not be opened or read to their end, by path.</param>
internal sealed class TrendResult(IReadOnlyList<UsageTrend> trends, long events, IReadOnlyList<string> unreadableFiles)
{
    public IReadOnlyList<UsageTrend> Trends { get; } = trends;

    public long Events { get; } = events;

    public IReadOnlyList<string> UnreadableFiles { get; } = unreadableFiles;
}
