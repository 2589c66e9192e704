using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using UsageStats.Sending;

namespace UsageStats.Cmdlets.Sending;

/// <summary>Completes the names of the sinks that are registered.</summary>
public sealed class SinkNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = (wordToComplete ?? string.Empty).Trim('\'', '"');
        IReadOnlyList<SinkDefinition> sinks = UsageEngine.Current.Sending.Registry?.List() ?? [];
        return sinks
            .Where(sink => sink.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(sink => new CompletionResult(sink.Name, sink.Name, CompletionResultType.ParameterValue, $"{sink.Kind} to {UsageSink.Of(sink, null, 0).Endpoint}"));
    }
}
