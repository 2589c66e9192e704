using System;
using UsageStats.Events;

namespace UsageStats.Reports;

/// <summary>One run that is worth a line of its own.</summary>
internal sealed class ReportRun(string name, string source, DateTimeOffset start, TimeSpan? duration, Outcome outcome, string error, string session)
{
    /// <summary>The command's name; empty for none.</summary>
    public string Name { get; } = name;

    /// <summary>Who it belongs to.</summary>
    public string Source { get; } = source;

    /// <summary>When it started, in UTC.</summary>
    public DateTimeOffset Start { get; } = start;

    /// <summary>How long it took; null when that was not recorded.</summary>
    public TimeSpan? Duration { get; } = duration;

    /// <summary>How it ended.</summary>
    public Outcome Outcome { get; } = outcome;

    /// <summary>The error's type; empty for none.</summary>
    public string Error { get; } = error;

    /// <summary>The PowerShell process.</summary>
    public string Session { get; } = session;
}
