using System;
using System.Globalization;

namespace UsageStats.Cmdlets.Reporting;

/// <summary>Where a report begins: at a time, or where the last report of its format ended.</summary>
public sealed class ReportStart
{
    /// <summary>The word for the end of the last report.</summary>
    public const string LastReportWord = "LastReport";

    /// <summary>Begins at a time.</summary>
    /// <param name="time">The earliest start of an event that is in the report.</param>
    public ReportStart(DateTimeOffset time) => Time = time;

    private ReportStart()
    {
    }

    /// <summary>Begins where the last report of the same format ended.</summary>
    public static ReportStart AtLastReport { get; } = new();

    /// <summary>The time; null for the end of the last report.</summary>
    public DateTimeOffset? Time { get; }

    /// <inheritdoc/>
    public override string ToString() => Time?.ToString("o", CultureInfo.InvariantCulture) ?? LastReportWord;
}
