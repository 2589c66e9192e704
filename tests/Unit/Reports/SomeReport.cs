using System;
using System.Threading;
using UsageStats.Reports;
using UsageStats.Tests.Statistics;

namespace UsageStats.Tests.Reports;

/// <summary>Reports for tests.</summary>
internal static class SomeReport
{
    /// <summary>When a report is made.</summary>
    public static readonly DateTimeOffset Created = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A question about everything, in UTC.</summary>
    public static ReportQuery Query { get; } = new() { Scope = new ReportScope { Created = Created }, Zone = TimeZoneInfo.Utc };

    /// <summary>The report of a log.</summary>
    public static UsageReport Of(LogFolder log, ReportQuery? query = null) => (query ?? Query).Run(log.Files(Created), CancellationToken.None);

    /// <summary>The report of a segment with these lines.</summary>
    public static UsageReport Of(params string[] lines)
    {
        using LogFolder log = new();
        return Of(log.Segment("2026-11-23.jsonl", lines));
    }

    /// <summary>The text of such a report.</summary>
    public static string Text(ReportFormat format, params string[] lines) => ReportWriter.Write(Of(lines), format);
}
