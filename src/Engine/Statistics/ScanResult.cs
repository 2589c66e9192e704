using System.Collections.Generic;

namespace UsageStats.Statistics;

/// <summary>What a scan of the log gave.</summary>
/// <typeparam name="TFold">What the question needs of the events.</typeparam>
/// <param name="Folds">One for each worker; together they took every event once.</param>
/// <param name="Events">Events read, of every kind.</param>
/// <param name="DamagedLines">Lines that held no event.</param>
/// <param name="UnreadableFiles">Files that could not be opened or read to their end, by path.</param>
internal sealed record ScanResult<TFold>(IReadOnlyList<TFold> Folds, long Events, long DamagedLines, IReadOnlyList<string> UnreadableFiles);
