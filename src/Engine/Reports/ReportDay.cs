using System;

namespace UsageStats.Reports;

/// <summary>The runs that started on one day.</summary>
/// <param name="Date">The day, at midnight, in the report's time zone.</param>
/// <param name="Calls">All of them.</param>
/// <param name="Failures">Those that failed.</param>
/// <param name="Cancellations">Those that somebody ended by Ctrl+C.</param>
internal readonly record struct ReportDay(DateTime Date, long Calls, long Failures, long Cancellations)
{
    /// <summary>Those that neither failed nor were cancelled.</summary>
    public long Others => Calls - Failures - Cancellations;
}
