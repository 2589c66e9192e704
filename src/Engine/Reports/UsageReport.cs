using System;
using System.Collections.Generic;
using UsageStats.Events;
using UsageStats.Statistics;

namespace UsageStats.Reports;

/// <summary>Everything that a report says, before it is written in a format.</summary>
internal sealed record UsageReport
{
    /// <summary>What it is about.</summary>
    public required ReportScope Scope { get; init; }

    /// <summary>Whose days and hours it shows.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Where fast ends and slow begins.</summary>
    public required DurationBands Bands { get; init; }

    /// <summary>Events read, of every kind, whether they are in the report or not.</summary>
    public long EventsRead { get; init; }

    /// <summary>The ids of the starts of runs that went on when the report was made: it does not count them, the next one will.</summary>
    public IReadOnlyCollection<string> OpenRuns { get; init; } = [];

    /// <summary>The headline; null when there is no run.</summary>
    public UsageSummary? Summary { get; init; }

    /// <summary>The commands, the most used first.</summary>
    public IReadOnlyList<ReportCommand> Commands { get; init; } = [];

    /// <summary>The days with a run, in order.</summary>
    public IReadOnlyList<ReportDay> Days { get; init; } = [];

    /// <summary>How many runs ended how, in the order of <see cref="Outcome"/>.</summary>
    public IReadOnlyDictionary<Outcome, long> Outcomes { get; init; } = new Dictionary<Outcome, long>();

    /// <summary>Errors by type, the most frequent first.</summary>
    public IReadOnlyList<ReportError> Errors { get; init; } = [];

    /// <summary>The slowest runs, the slowest first. Cancelled ones are left out.</summary>
    public IReadOnlyList<ReportRun> Slowest { get; init; } = [];

    /// <summary>The latest runs that failed, the latest first.</summary>
    public IReadOnlyList<ReportRun> LatestFailures { get; init; } = [];

    /// <summary>The sessions with an event in the report, the latest first.</summary>
    public IReadOnlyList<SessionStatistics> Sessions { get; init; } = [];

    /// <summary>What is missing.</summary>
    public ReportLosses Losses { get; init; } = new();
}
