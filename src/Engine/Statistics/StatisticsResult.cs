using System.Collections.Generic;

namespace UsageStats.Statistics;

/// <summary>The answer to a question about the log.</summary>
/// <param name="Rows">One for each group that has a run, in a fixed order.</param>
/// <param name="Events">Events read, of every kind, whether the question was about them or not.</param>
/// <param name="DamagedLines">Lines that held no event.</param>
/// <param name="UnreadableFiles">Files that could not be opened or read to their end, by path.</param>
internal sealed record StatisticsResult(
    IReadOnlyList<UsageStatistics> Rows,
    long Events,
    long DamagedLines,
    IReadOnlyList<string> UnreadableFiles);
