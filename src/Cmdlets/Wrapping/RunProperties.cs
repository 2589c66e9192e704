using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using UsageStats.Events;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>Turns a hashtable into an event's properties.</summary>
internal static class RunProperties
{
    /// <summary>The scalars in <paramref name="table"/>, at most <see cref="EventLimits.Properties"/>; null for none.</summary>
    public static IReadOnlyList<UsageProperty>? From(IDictionary? table)
    {
        if (table is null || table.Count == 0)
        {
            return null;
        }

        List<UsageProperty> properties = new(table.Count);
        foreach (DictionaryEntry entry in table)
        {
            object? value = entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value;
            if (properties.Count < EventLimits.Properties && entry.Key?.ToString() is { Length: > 0 } name && PropertyValue.TryFrom(value, out PropertyValue scalar))
            {
                properties.Add(new UsageProperty(name, scalar));
            }
        }

        return properties;
    }
}
