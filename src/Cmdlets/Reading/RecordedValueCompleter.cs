using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading;
using UsageStats.Statistics;
using UsageStats.Storage;

namespace UsageStats.Cmdlets.Reading;

/// <summary>Completes an argument with what the log holds, the most used first.</summary>
public abstract class RecordedValueCompleter : IArgumentCompleter
{
    // A pressed key must not wait for a log of years.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly UsageGroup _group;

    private protected RecordedValueCompleter(UsageGroup group) => _group = group;

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = (wordToComplete ?? string.Empty).Trim('\'', '"');
        Func<string, bool> matches = Wildcards.Matcher([word + "*"])!;
        return Rows()
            .Where(row => row.Name.Length > 0 && matches(row.Name))
            .GroupBy(row => row.Name, StringComparer.OrdinalIgnoreCase)
            .Select(same => Result(same.First(), same.Sum(row => row.Calls)));
    }

    private IReadOnlyList<UsageStatistics> Rows()
    {
        if (UsageEngine.Current.Logs.Current?.Home is not DataHome home)
        {
            return [];
        }

        using CancellationTokenSource patience = new(Patience);
        try
        {
            StatisticsResult result = new StatisticsQuery { GroupBy = _group }.Run(LogFile.List(home, UsageEngine.Current.Clock()), patience.Token);
            return _group == UsageGroup.Session ? [.. result.Rows.Reverse()] : result.Rows;
        }
        catch (OperationCanceledException)
        {
            return [];
        }
    }

    private static CompletionResult Result(UsageStatistics row, long calls)
    {
        bool bare = row.Name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
        string text = bare ? row.Name : "'" + CodeGeneration.EscapeSingleQuotedStringContent(WildcardPattern.Escape(row.Name)) + "'";
        string toolTip = string.Format(
            CultureInfo.InvariantCulture, "{0:N0} calls, last on {1:yyyy-MM-dd HH:mm}", calls, row.LastUsed.ToLocalTime());
        return new CompletionResult(text, row.Name, CompletionResultType.ParameterValue, toolTip);
    }
}
