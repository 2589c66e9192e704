namespace UsageStats.Reports;

/// <summary>What a report is written as.</summary>
public enum ReportFormat
{
    /// <summary>A page for a browser: one file that needs no network.</summary>
    Html = 0,

    /// <summary>Text for pull requests and the summary of a pipeline's step.</summary>
    Markdown,

    /// <summary>A row a command, for spreadsheets.</summary>
    Csv,

    /// <summary>Everything, for other programs.</summary>
    Json,
}
