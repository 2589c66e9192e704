using UsageStats.Events;

namespace UsageStats.Sending.Summaries;

/// <summary>The kinds of the events that stand for many. They are made for a sink and never stored.</summary>
internal static class SummaryKinds
{
    /// <summary>A stretch of a session.</summary>
    public const string Session = EventKinds.SessionSummary;

    /// <summary>A UTC day.</summary>
    public const string Day = EventKinds.DaySummary;
}
