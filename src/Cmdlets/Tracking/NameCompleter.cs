using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using UsageStats.Cmdlets.Reading;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>Completes names of what this session has, in order, quoted where they must be.</summary>
public abstract class NameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = (wordToComplete ?? string.Empty).Trim('\'', '"');
        Func<string, bool> matches = Wildcards.Matcher([word + "*"])!;
        return [.. Names(word)
            .Where(name => name.Length > 0 && matches(name))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(static name => name, StringComparer.OrdinalIgnoreCase)
            .Select(Result)];
    }

    /// <summary>The names to choose from.</summary>
    /// <param name="word">What they must begin with; others may be among them.</param>
    private protected abstract IEnumerable<string> Names(string word);

    private static CompletionResult Result(string name)
    {
        bool bare = name.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
        string text = bare ? name : "'" + CodeGeneration.EscapeSingleQuotedStringContent(WildcardPattern.Escape(name)) + "'";
        return new CompletionResult(text, name, CompletionResultType.ParameterValue, name);
    }
}
