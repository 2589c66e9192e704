using System.Collections.Generic;

namespace UsageStats.Statistics;

/// <summary>What a scan of the log gave.</summary>
/// <typeparam name="TFold">What the question needs of the events.</typeparam>
/// <param name="folds">One for each worker; together they took every event once.</param>
/// <param name="events">Events read, of every kind.</param>
/// <param name="damagedLines">Lines that held no event.</param>
/// <param name="unreadableFiles">Files that could not be opened or read to their end, by path.</param>
internal sealed class ScanResult<TFold>(IReadOnlyList<TFold> folds, long events, long damagedLines, IReadOnlyList<string> unreadableFiles)
{
    public IReadOnlyList<TFold> Folds { get; } = folds;

    public long Events { get; } = events;

    public long DamagedLines { get; } = damagedLines;

    public IReadOnlyList<string> UnreadableFiles { get; } = unreadableFiles;
}
