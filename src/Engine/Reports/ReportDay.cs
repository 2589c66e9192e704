using System;

namespace UsageStats.Reports;

/// <summary>The runs that started on one day.</summary>
/// <param name="Date">The day, at midnight, in the report's time zone.</param>
/// <param name="Calls">All of them.</param>
/// <param name="Failures">Those that failed.</param>
/// <param name="Cancellations">Those that somebody ended by Ctrl+C.</param>
/// <param name="Unfinished">Those that never came back, as their session is over.</param>
internal readonly record struct ReportDay(DateTime Date, long Calls, long Failures, long Cancellations, long Unfinished)
{
    /// <summary>Those that came to their end and did not fail.</summary>
    public long Others => Calls - Failures - Cancellations - Unfinished;
}
