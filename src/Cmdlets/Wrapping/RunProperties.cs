using System.Collections;
using System.Management.Automation;
using UsageStats.Events;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>Turns a hashtable into an event's properties, not yet judged.</summary>
internal static class RunProperties
{
    /// <summary>Every entry; what is no scalar has the value <see cref="PropertyKind.None"/>, to be dropped and counted. Null for none.</summary>
    public static UsageProperty[]? From(IDictionary? table)
    {
        if (table is null || table.Count == 0)
        {
            return null;
        }

        int count = 0;
        UsageProperty[] properties = new UsageProperty[table.Count];
        foreach (DictionaryEntry entry in table)
        {
            object? value = entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value;
            _ = PropertyValue.TryFrom(value, out PropertyValue scalar);
            properties[count++] = new UsageProperty(entry.Key.ToString() ?? string.Empty, scalar);
        }

        return properties;
    }
}
