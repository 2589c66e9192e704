using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace UsageStats.Cmdlets.Reporting;

/// <summary>Completes where a report may begin: <c>LastReport</c>, and the spans that people ask for.</summary>
public sealed class ReportStartCompleter : IArgumentCompleter
{
    private static readonly (string Text, string Meaning)[] Starts =
    [
        (ReportStart.LastReportWord, "What was recorded since the last report of this format"),
        ("1.00:00:00", "The last day"),
        ("7.00:00:00", "The last week"),
        ("30.00:00:00", "The last 30 days"),
    ];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Starts
            .Where(start => start.Text.StartsWith((wordToComplete ?? string.Empty).Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
            .Select(start => new CompletionResult(start.Text, start.Text, CompletionResultType.ParameterValue, start.Meaning));
}
