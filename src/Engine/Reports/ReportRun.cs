using System;
using UsageStats.Events;

namespace UsageStats.Reports;

/// <summary>One run that is worth a line of its own.</summary>
/// <param name="Name">The command's name; empty for none.</param>
/// <param name="Source">Who it belongs to.</param>
/// <param name="Start">When it started, in UTC.</param>
/// <param name="Duration">How long it took; null when that was not recorded.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Error">The error's type; empty for none.</param>
/// <param name="Session">The PowerShell process.</param>
internal sealed record ReportRun(string Name, string Source, DateTimeOffset Start, TimeSpan? Duration, Outcome Outcome, string Error, string Session);
