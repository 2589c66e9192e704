using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace UsageStats.Statistics;

/// <summary>A question about what changed between a period and the one before it. One scan answers it.</summary>
internal sealed class TrendQuery
{
    /// <summary>Calls that a command needs in each period before a change in it is news. Below about 20, a P95 is little more than the slowest run.</summary>
    public const int DefaultMinimumCalls = 20;

    /// <param name="since">Where the period begins.</param>
    /// <param name="before">Where it ends, after <paramref name="since"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins.</exception>
    public TrendQuery(DateTimeOffset since, DateTimeOffset before)
    {
        if (before <= since)
        {
            throw new ArgumentOutOfRangeException(nameof(before), before, $"The period must end after '{since:O}', where it begins.");
        }

        Since = since;
        Before = before;
        PreviousSince = before - since > since - DateTimeOffset.MinValue ? DateTimeOffset.MinValue : since - (before - since);
    }

    /// <summary>Where the period before begins.</summary>
    public DateTimeOffset PreviousSince { get; }

    /// <summary>Where the period begins and the one before ends.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>Where the period ends.</summary>
    public DateTimeOffset Before { get; }

    /// <summary>Which runs. Its times do not count. Default all.</summary>
    public EventFilter Filter { get; init; } = EventFilter.All;

    /// <summary>Calls that a command needs in each period. At least 1.</summary>
    public int MinimumCalls { get; init; } = DefaultMinimumCalls;

    /// <summary>Whether a session is over, so that what it has not ended never will be. Default: no session is, and no run counts as unfinished.</summary>
    public Func<string, bool> IsOver { get; init; } = static _ => false;

    /// <summary>Answers it from the files, the most urgent first.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> ended it.</exception>
    public TrendResult Run(IReadOnlyList<LogFile> files, CancellationToken stop)
    {
        StatisticsQuery previous = new() { Filter = Filter with { Since = PreviousSince, Before = Since }, IsOver = IsOver };
        StatisticsQuery current = new() { Filter = Filter with { Since = Since, Before = Before }, IsOver = IsOver };
        ScanResult<PairFold> scan = LogScanner.Scan(files, () => new PairFold(previous, current), stop);
        Dictionary<(string, string?), UsageStatistics> before = previous
            .Rows(scan.Folds.Select(pair => pair.Previous), stop)
            .ToDictionary(Key);
        List<UsageTrend> trends = [];
        foreach (UsageStatistics now in current.Rows(scan.Folds.Select(pair => pair.Current), stop))
        {
            before.TryGetValue(Key(now), out UsageStatistics? then);
            before.Remove(Key(now));
            trends.Add(UsageTrend.Compare(this, now, then));
        }

        trends.AddRange(before.Values.Select(then => UsageTrend.Compare(this, null, then)));
        return new TrendResult(
            [.. trends.OrderBy(trend => trend.Verdict).ThenByDescending(trend => trend.Calls + trend.PreviousCalls).ThenBy(trend => trend.Name, StringComparer.Ordinal)],
            scan.Events,
            scan.UnreadableFiles);
    }

    private static (string, string?) Key(UsageStatistics row) => (row.Name.ToUpperInvariant(), row.Source?.ToUpperInvariant());

    private sealed class PairFold(StatisticsQuery previous, StatisticsQuery current) : EventFold
    {
        public StatisticsFold Previous { get; } = new(previous);

        public StatisticsFold Current { get; } = new(current);

        public override void Add(in ScannedEvent next)
        {
            Previous.Add(in next);
            Current.Add(in next);
        }
    }
}
