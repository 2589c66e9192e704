using UsageStats.Statistics;

namespace UsageStats.Reports;

/// <summary>A command of a report.</summary>
/// <param name="Row">Its numbers.</param>
/// <param name="Spread">How its durations are spread.</param>
internal sealed record ReportCommand(UsageStatistics Row, DurationHistogram Spread)
{
    /// <summary>Whether every run ended well and fast: such commands are grouped, so that the others stand out.</summary>
    public bool IsQuiet => Row.Failures == 0 && Row.Cancellations == 0 && Row.Unfinished == 0 && Row.Medium == 0 && Row.Slow == 0;
}
