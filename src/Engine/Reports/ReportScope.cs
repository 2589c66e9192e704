using System;
using System.Collections.Generic;
using UsageStats.Privacy;

namespace UsageStats.Reports;

/// <summary>What a report is about, as its reader is told.</summary>
internal sealed record ReportScope
{
    /// <summary>When the report was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Where the period begins; null for the log's beginning.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Where the period ends; null for the log's end.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>When the report was made that this one continues; null for a whole one.</summary>
    public DateTimeOffset? LastReport { get; init; }

    /// <summary>What else was asked for, each as it was typed, such as <c>-Name 'Deploy-*'</c>.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>The mode in which the report was made.</summary>
    public UsageMode Mode { get; init; } = UsageMode.Local;
}
