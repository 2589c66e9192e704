using System.Collections.Generic;
using UsageStats.Events;
using UsageStats.Statistics;

namespace UsageStats.Reports;

/// <summary>Takes the starts of some runs, and nothing else, from what an earlier report has read already.</summary>
internal sealed class OpenRunFold : EventFold
{
    private readonly HashSet<string> _starts;

    /// <param name="starts">The ids of the starts. Not changed.</param>
    /// <param name="statistics">The report's part about commands.</param>
    public OpenRunFold(HashSet<string> starts, StatisticsQuery statistics)
    {
        _starts = starts;
        Commands = new StatisticsFold(statistics);
    }

    /// <summary>The commands of these runs.</summary>
    public StatisticsFold Commands { get; }

    /// <inheritdoc/>
    public override void Add(in ScannedEvent next)
    {
        if (next.IsCommandStart && EventReader.Read(next.Line) is UsageEvent start && _starts.Contains(start.Id))
        {
            Commands.Add(in next);
        }
    }
}
