namespace UsageStats.Reports;

/// <summary>Writes a report in any format.</summary>
internal static class ReportWriter
{
    /// <summary>The whole text.</summary>
    public static string Write(UsageReport report, ReportFormat format) => format switch
    {
        ReportFormat.Markdown => MarkdownReport.Write(report),
        ReportFormat.Csv => CsvReport.Write(report),
        ReportFormat.Json => JsonReport.Write(report),
        _ => HtmlReport.Write(report),
    };
}
