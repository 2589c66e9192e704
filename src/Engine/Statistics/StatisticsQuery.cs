using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace UsageStats.Statistics;

/// <summary>A question about the runs of commands. Other events do not count.</summary>
internal sealed class StatisticsQuery
{
    /// <summary>Which runs. Default all.</summary>
    public EventFilter Filter { get; init; } = EventFilter.All;

    /// <summary>What a row stands for. Default a command.</summary>
    public UsageGroup GroupBy { get; init; }

    /// <summary>Where fast ends and slow begins.</summary>
    public DurationBands Bands { get; init; } = DurationBands.Default;

    /// <summary>Whose days count. Default this machine's time zone.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Local;

    /// <summary>Now. The days that <see cref="UsageStatistics.RecentCalls"/> covers go no further, whatever a clock that ran ahead has logged. Default without a limit.</summary>
    public DateTimeOffset Until { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Whether a session is over, so that what it has not ended never will be. Default: no session is, and no run counts as unfinished.</summary>
    public Func<string, bool> IsOver { get; init; } = static _ => false;

    /// <summary>Answers it from the files. The answer does not depend on how many threads read them.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> ended it.</exception>
    public StatisticsResult Run(IReadOnlyList<LogFile> files, CancellationToken stop)
    {
        ScanResult<StatisticsFold> scan = LogScanner.Scan(files, () => new StatisticsFold(this), stop);
        return new StatisticsResult(Rows(scan.Folds, stop), scan.Events, scan.DamagedLines, scan.UnreadableFiles);
    }

    /// <summary>Works the rows out from what folds of this question have taken. To be called once for a fold.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> ended it.</exception>
    /// <param name="folds">The folds.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="spread">Told of each row how its durations are spread. Default nobody asks.</param>
    public IReadOnlyList<UsageStatistics> Rows(
        IEnumerable<StatisticsFold> folds, CancellationToken stop, Action<UsageStatistics, DurationHistogram>? spread = null)
    {
        StatisticsFold[] all = [.. folds];
        Array.ForEach(all, fold => fold.AddUnfinished(all, IsOver));
        Dictionary<string, Group>.ValueCollection groups = Merge(all);
        long latest = groups.Select(group => group.Runs.LastTicks).DefaultIfEmpty(0).Max();
        int lastDay = new DayClock(Zone).DayOf(Math.Min(latest, Until.UtcTicks));
        RankSelection selection = new();
        List<UsageStatistics> rows = [];
        foreach (Group group in groups)
        {
            stop.ThrowIfCancellationRequested();
            UsageStatistics row = group.Runs.ToRow(GroupBy, group.Name, group.Source, lastDay, selection);
            spread?.Invoke(row, group.Runs.ToHistogram());
            rows.Add(row);
        }

        return [.. Order(rows)];
    }

    private static Dictionary<string, Group>.ValueCollection Merge(IEnumerable<StatisticsFold> folds)
    {
        Dictionary<string, Group> groups = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string? source, Accumulator runs) in folds.SelectMany(fold => fold.Groups))
        {
            // With its length, so that no source and name can pass for another pair.
            string key = $"{source?.Length} {source}{name}";
            if (groups.TryGetValue(key, out Group? group))
            {
                group.Merge(name, source, runs);
            }
            else
            {
                groups.Add(key, new Group(name, source, runs));
            }
        }

        return groups.Values;
    }

    // The most used first; what has an order in time keeps it.
    private IEnumerable<UsageStatistics> Order(List<UsageStatistics> rows) => GroupBy switch
    {
        UsageGroup.Day => rows.OrderBy(row => row.Name, StringComparer.Ordinal),
        UsageGroup.Session => rows.OrderBy(row => row.FirstUsed).ThenBy(row => row.Name, StringComparer.Ordinal),
        _ => rows.OrderByDescending(row => row.Calls).ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Source, StringComparer.Ordinal),
    };

    private sealed class Group(string name, string? source, Accumulator runs)
    {
        public string Name { get; private set; } = name;

        public string? Source { get; private set; } = source;

        public Accumulator Runs => runs;

        // Of several spellings the first in ordinal order is shown: a choice that no thread's pace can change.
        public void Merge(string otherName, string? otherSource, Accumulator other)
        {
            Name = string.CompareOrdinal(Name, otherName) <= 0 ? Name : otherName;
            Source = string.CompareOrdinal(Source, otherSource) <= 0 ? Source : otherSource;
            runs.Merge(other);
        }
    }
}
