using System.Collections.Generic;

namespace UsageStats.Statistics;

/// <summary>What changed.</summary>
/// <param name="Trends">One for each command that was called in either period.</param>
/// <param name="Events">Events read, of every kind and time.</param>
/// <param name="UnreadableFiles">Files that could not be opened or read to their end, by path.</param>
internal sealed record TrendResult(IReadOnlyList<UsageTrend> Trends, long Events, IReadOnlyList<string> UnreadableFiles);
