using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using UsageStats.Events;
using UsageStats.Statistics;

namespace UsageStats.Reports;

/// <summary>A question whose answer is a whole report. One scan of the log answers it.</summary>
internal sealed record ReportQuery
{
    /// <summary>What the report's reader is told that it is about.</summary>
    public required ReportScope Scope { get; init; }

    /// <summary>Which events. Default all.</summary>
    public EventFilter Filter { get; init; } = EventFilter.All;

    /// <summary>Where fast ends and slow begins.</summary>
    public DurationBands Bands { get; init; } = DurationBands.Default;

    /// <summary>Whose days and hours count. Default this machine's time zone.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Local;

    /// <summary>Whether a session is over, so that what it has not ended never will be. Default: none is.</summary>
    public Func<string, bool> IsOver { get; init; } = static _ => false;

    /// <summary>The report that this one continues; null for a report that stands for itself.</summary>
    public ReportMark? Last { get; init; }

    /// <summary>How many of the slowest runs to name. At least 1.</summary>
    public int SlowestRuns { get; init; } = 20;

    /// <summary>How many of the latest failures to name. At least 1.</summary>
    public int LatestFailures { get; init; } = 20;

    /// <summary>Answers it from the files. The answer does not depend on how many threads read them.</summary>
    /// <param name="files">The files. Where the report continues another, what that one has read is passed over.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="progress">Told now and then, on any thread, how many bytes have been read since it was last told.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> ended it.</exception>
    public UsageReport Run(IReadOnlyList<LogFile> files, CancellationToken stop, Action<long>? progress = null)
    {
        // The fold has filtered already, once for all sections.
        Func<string, bool> isOver = Once(IsOver);
        StatisticsQuery statistics = new() { Bands = Bands, Zone = Zone, Until = Scope.Created, IsOver = isOver };
        ScanResult<ReportFold> scan = LogScanner.Scan(Last?.Rest(files) ?? files, () => new ReportFold(this, statistics), stop, progress);
        Dictionary<UsageStatistics, DurationHistogram> spreads = [];
        StatisticsFold[] commands = [.. scan.Folds.Select(fold => fold.Commands), .. StartsBefore(files, statistics, stop)];
        IReadOnlyList<UsageStatistics> rows = statistics.Rows(commands, stop, spreads.Add);
        DayTally days = new();
        foreach (ReportFold fold in scan.Folds)
        {
            days.Merge(fold.Days);
        }

        return new UsageReport
        {
            Scope = Scope,
            Zone = Zone,
            Bands = Bands,
            EventsRead = scan.Events,
            OpenRuns = StatisticsFold.OpenRuns(commands, isOver),
            Summary = rows.Count == 0 ? null : UsageSummary.Of(rows, Bands),
            Commands = [.. rows.Select(row => new ReportCommand(row, spreads[row]))],
            Days = days.ToList(rows),
            Outcomes = Outcomes(scan.Folds),
            Errors = ErrorTally.ToList(scan.Folds.Select(fold => fold.Errors)),
            Slowest = RunRanking.ToList(scan.Folds.Select(fold => fold.Slowest), SlowestRuns),
            LatestFailures = RunRanking.ToList(scan.Folds.Select(fold => fold.LatestFailures), LatestFailures),
            Sessions = Sessions(scan.Folds),
            Losses = new ReportLosses
            {
                DamagedLines = scan.DamagedLines,
                UnreadableFiles = scan.UnreadableFiles.Count,
                RedactedNames = scan.Folds.Sum(fold => fold.RedactedNames),
            },
        };
    }

    // The last report has seen these runs start and not end, and counted none of them.
    private IEnumerable<StatisticsFold> StartsBefore(IReadOnlyList<LogFile> files, StatisticsQuery statistics, CancellationToken stop)
    {
        if (Last is null || Last.OpenRuns.Count == 0)
        {
            return [];
        }

        HashSet<string> starts = new(Last.OpenRuns, StringComparer.Ordinal);
        return LogScanner.Scan(Last.Past(files), () => new OpenRunFold(starts, statistics), stop).Folds.Select(fold => fold.Commands);
    }

    // Asked twice, a session that ends in between would have a run that is neither counted nor left to the next report.
    private static Func<string, bool> Once(Func<string, bool> isOver)
    {
        Dictionary<string, bool> answers = new(StringComparer.Ordinal);
        return session => answers.TryGetValue(session, out bool over) ? over : answers[session] = isOver(session);
    }

    private static Dictionary<Outcome, long> Outcomes(IReadOnlyList<ReportFold> folds) =>
        Enumerable.Range(0, folds[0].Outcomes.Length).ToDictionary(outcome => (Outcome)outcome, outcome => folds.Sum(fold => fold.Outcomes[outcome]));

    // A start alone is no session of this report: it was taken for what it tells, whatever the filter.
    private static IReadOnlyList<SessionStatistics> Sessions(IReadOnlyList<ReportFold> folds) =>
    [
        .. SessionQuery.Merge(folds.Select(fold => fold.Sessions))
            .Where(session => session.Events > (session.Context.Count > 0 ? 1 : 0))
            .OrderByDescending(session => session.Start)
            .ThenBy(session => session.Session, StringComparer.Ordinal),
    ];
}
