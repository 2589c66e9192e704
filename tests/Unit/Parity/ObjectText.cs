using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace UsageStats.Tests.Parity;

/// <summary>Describes an object so fully that two descriptions are equal only where a script could not tell the objects apart.</summary>
internal static class ObjectText
{
    private const int MaximumDepth = 4;

    /// <summary>The type's name and the value; for containers, errors and records their parts.</summary>
    public static string Of(object? value) => Of(value, 0);

    private static string Of(object? value, int depth)
    {
        if (value is PSObject { BaseObject: PSCustomObject } custom)
        {
            return "PSCustomObject { " + string.Join("; ", custom.Properties.Select(p => p.Name + " = " + Of(p.Value, depth + 1))) + " }";
        }

        object? item = value is PSObject wrapped ? wrapped.BaseObject : value;
        return item switch
        {
            null => "$null",
            ErrorRecord record => ErrorText.Of(record),
            Exception exception => ErrorText.Of(exception),
            InformationRecord record => $"InformationRecord {Of(record.MessageData, depth + 1)} from '{record.Source}' tags [{string.Join(',', record.Tags)}]",
            InformationalRecord record => $"{record.GetType().Name} '{record.Message}' {ErrorText.Place(record.InvocationInfo)}",
            ProgressRecord record => $"ProgressRecord {record.ActivityId} '{record.Activity}' '{record.StatusDescription}' {record.PercentComplete} {record.RecordType}",
            string text => $"String '{text}'",
            _ when depth >= MaximumDepth => item.GetType().FullName!,
            IDictionary map => item.GetType().Name + " @{ " + string.Join("; ", map.Keys.Cast<object>()
                .Select(key => key + " = " + Of(map[key], depth + 1)).Order(StringComparer.Ordinal)) + " }",
            ScriptBlock block => "ScriptBlock {" + block + "}",
            IEnumerable items => item.GetType().Name + " ( " + string.Join(", ", items.Cast<object?>().Select(part => Of(part, depth + 1))) + " )",
            _ => item.GetType().FullName + " " + Convert.ToString(item, CultureInfo.InvariantCulture),
        };
    }
}
