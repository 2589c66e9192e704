using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using UsageStats.Sending.Sinks;

namespace UsageStats.Cmdlets.Sending;

/// <summary>Completes the kinds of sink.</summary>
public sealed class SinkKindCompleter : IArgumentCompleter
{
    private static readonly string[] Kinds =
        [nameof(SinkKind.Json), nameof(SinkKind.PostHog), nameof(SinkKind.Otlp), nameof(SinkKind.ApplicationInsights), nameof(SinkKind.File)];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Kinds
            .Where(kind => kind.StartsWith((wordToComplete ?? string.Empty).Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
            .Select(kind => new CompletionResult(kind));
}
