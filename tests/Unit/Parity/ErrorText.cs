using System;
using System.Management.Automation;
using System.Text;

namespace UsageStats.Tests.Parity;

/// <summary>Describes errors with everything by which a script could recognise them, except the .NET stack.</summary>
internal static class ErrorText
{
    // A stop's record holds a stand-in for its exception, so the type does not tell.
    private const string StoppedId = "PipelineStopped";

    /// <summary>The record: its id, category, target, place, script stack and exception.</summary>
    public static string Of(ErrorRecord record)
    {
        ErrorCategoryInfo category = record.CategoryInfo;
        StringBuilder text = new();
        text.Append(record.GetType().Name).Append(' ').Append(record.FullyQualifiedErrorId);
        text.Append("\n  category ").Append(category.Category).Append('|').Append(category.Activity).Append('|').Append(category.Reason)
            .Append('|').Append(category.TargetName).Append('|').Append(category.TargetType);
        text.Append("\n  target ").Append(record.TargetObject?.GetType().FullName).Append(' ').Append(record.TargetObject);
        text.Append("\n  details ").Append(record.ErrorDetails?.Message).Append('|').Append(record.ErrorDetails?.RecommendedAction);

        // Where a stop from outside meets the script is a race that two bare runs lose differently too.
        if (record.FullyQualifiedErrorId != StoppedId)
        {
            text.Append("\n  at ").Append(Place(record.InvocationInfo));
            text.Append("\n  stack ").Append(Indent(record.ScriptStackTrace));
        }

        text.Append("\n  exception ").Append(Indent(Of(record.Exception)));
        return text.ToString();
    }

    /// <summary>The exception and those inside it: types, messages, and the flag by which the engine knows a <c>throw</c>.</summary>
    public static string Of(Exception? exception)
    {
        StringBuilder text = new();
        for (Exception? part = exception; part is not null; part = part.InnerException)
        {
            text.Append(text.Length == 0 ? string.Empty : "\ninside ").Append(part.GetType().FullName).Append(": ").Append(part.Message);
            if (part is RuntimeException { ErrorRecord: { } record } runtime)
            {
                text.Append(" [").Append(record.FullyQualifiedErrorId).Append(runtime.WasThrownFromThrowStatement ? ", thrown]" : "]");
            }
        }

        return text.ToString();
    }

    /// <summary>Everything an invocation says about who was called where.</summary>
    public static string Place(InvocationInfo? place) => place is null
        ? "nowhere"
        : $"{place.MyCommand?.Name}|{place.MyCommand?.CommandType}|{place.InvocationName}|{place.CommandOrigin}|{place.PipelinePosition}/{place.PipelineLength}"
            + $"|{place.ScriptName}:{place.ScriptLineNumber}:{place.OffsetInLine}|{place.Line.TrimEnd()}|{Indent(place.PositionMessage)}";

    private static string Indent(string? text) => text?.Replace("\n", "\n    ", StringComparison.Ordinal) ?? "none";
}
