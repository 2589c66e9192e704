using System;
using System.Runtime.CompilerServices;
using UsageStats.Events;
using UsageStats.Statistics;

namespace UsageStats.Reports;

/// <summary>Takes from each event what every section of a report needs, so that one scan makes the whole report.</summary>
internal sealed class ReportFold : EventFold
{
    private readonly EventMatcher _filter;
    private readonly DayClock _clock;

    /// <param name="query">The question.</param>
    /// <param name="statistics">Its part about commands. The events that it is shown are those that the question is about.</param>
    public ReportFold(ReportQuery query, StatisticsQuery statistics)
    {
        _filter = new EventMatcher(query.Filter);
        _clock = new DayClock(query.Zone);
        Commands = new StatisticsFold(statistics);
        Slowest = new RunRanking(query.SlowestRuns);
        LatestFailures = new RunRanking(query.LatestFailures);
    }

    /// <summary>The commands.</summary>
    public StatisticsFold Commands { get; }

    /// <summary>The sessions. Their starts are taken whatever the filter says, for the context in them.</summary>
    public SessionFold Sessions { get; } = new();

    /// <summary>The days.</summary>
    public DayTally Days { get; } = new();

    /// <summary>The errors.</summary>
    public ErrorTally Errors { get; } = new();

    /// <summary>The slowest runs.</summary>
    public RunRanking Slowest { get; }

    /// <summary>The latest runs that failed.</summary>
    public RunRanking LatestFailures { get; }

    /// <summary>Runs by outcome.</summary>
    public long[] Outcomes { get; } = new long[(int)Outcome.Stopped + 1];

    /// <summary>Runs without their name.</summary>
    public long RedactedNames { get; private set; }

    /// <inheritdoc/>
    [MethodImpl(Jit.Hot)]
    public override void Add(in ScannedEvent next)
    {
        if (!_filter.Matches(in next))
        {
            if (next.IsSessionStart)
            {
                Sessions.Add(in next);
            }

            return;
        }

        Sessions.Add(in next);
        Commands.Add(in next);
        if (!next.IsCommand)
        {
            return;
        }

        Days.Add(_clock.DayOf(next.UtcTicks), next.Outcome);
        Outcomes[(int)next.Outcome]++;
        if (next.Outcome != Outcome.Cancelled && next.Microseconds >= 0)
        {
            Slowest.Add(in next, next.Microseconds);
        }

        if (next.Outcome is Outcome.Failed or Outcome.Error)
        {
            Errors.Add(in next);
            LatestFailures.Add(in next, next.UtcTicks);
        }

        if (next.Name.SequenceEqual("(redacted)"u8))
        {
            RedactedNames++;
        }
    }
}
