using UsageStats.Reports.Templates;
using UsageStats.Reports.Views;

namespace UsageStats.Reports;

/// <summary>Writes a report as Markdown for pull requests and for the summary of a pipeline's step.</summary>
internal static class MarkdownReport
{
    /// <summary>The text.</summary>
    public static string Write(UsageReport report) =>
        Template.Parse(TemplateResource.Read("report.md")).Render(ReportView.Of(report), Escaping.Markdown);
}
