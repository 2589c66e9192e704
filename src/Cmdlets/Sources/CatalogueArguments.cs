using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UsageStats.Sources;

namespace UsageStats.Cmdlets.Sources;

/// <summary>Declares what stands in a command's arguments or a manifest, which hold the same shapes.</summary>
internal static class CatalogueArguments
{
    /// <summary>Declares properties.</summary>
    /// <param name="builder">Takes them.</param>
    /// <param name="table">Names to kinds: a word such as <c>count</c>, values as <c>'a|b|c'</c>, or an array of values.</param>
    public static void AddProperties(this CatalogueBuilder builder, IDictionary table)
    {
        foreach (DictionaryEntry entry in table)
        {
            string? name = Unwrap(entry.Key)?.ToString();
            if (Unwrap(entry.Value) is IEnumerable values and not string)
            {
                builder.AddProperty(name, [.. Texts(values)]);
            }
            else
            {
                builder.AddProperty(name, Unwrap(entry.Value)?.ToString());
            }
        }
    }

    /// <summary>The texts in one value or an array of them; none for null.</summary>
    public static IEnumerable<string?> Texts(object? value) => Unwrap(value) switch
    {
        null => [],
        string text => [text],
        IEnumerable values => values.Cast<object?>().Select(one => Unwrap(one)?.ToString()),
        object other => [other.ToString()],
    };

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
