using System.Collections.Generic;

namespace UsageStats.Statistics;

/// <summary>The answer to a question about the log.</summary>
/// <param name="rows">One for each group that has a run, in a fixed order.</param>
/// <param name="events">Events read, of every kind, whether the question was about them or not.</param>
/// <param name="damagedLines">Lines that held no event.</param>
/// <param name="unreadableFiles">Files that could not be opened or read to their end, by path.</param>
internal sealed class StatisticsResult(IReadOnlyList<UsageStatistics> rows, long events, long damagedLines, IReadOnlyList<string> unreadableFiles)
{
    public IReadOnlyList<UsageStatistics> Rows { get; } = rows;

    public long Events { get; } = events;

    public long DamagedLines { get; } = damagedLines;

    public IReadOnlyList<string> UnreadableFiles { get; } = unreadableFiles;
}
