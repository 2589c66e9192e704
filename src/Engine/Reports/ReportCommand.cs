using UsageStats.Statistics;

namespace UsageStats.Reports;

/// <summary>A command of a report.</summary>
internal sealed class ReportCommand(UsageStatistics row, DurationHistogram spread)
{
    /// <summary>Its numbers.</summary>
    public UsageStatistics Row { get; } = row;

    /// <summary>How its durations are spread.</summary>
    public DurationHistogram Spread { get; } = spread;

    /// <summary>Whether every run ended well and fast: such commands are grouped, so that the others stand out.</summary>
    public bool IsQuiet => Row.Failures == 0 && Row.Cancellations == 0 && Row.Unfinished == 0 && Row.Medium == 0 && Row.Slow == 0;
}
