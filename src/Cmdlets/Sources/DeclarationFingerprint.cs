using System.Collections;
using System.Globalization;
using System.Management.Automation;
using UsageStats.Events;

namespace UsageStats.Cmdlets.Sources;

/// <summary>Stands for a declaration and its declarer, so that registering the same again costs a look and no work.</summary>
/// <remarks>
/// FNV-1a: no secret and no protection. Whoever makes two declarations collide keeps the one that was registered first.
/// </remarks>
internal static class DeclarationFingerprint
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>16 hex digits for the table as <paramref name="module"/> declares it; null stands for a person.</summary>
    public static string Of(IDictionary declaration, string? module) => Hex.ToString(Add(Of(declaration), module ?? string.Empty));

    private static ulong Of(object? value)
    {
        switch (value is PSObject wrapped ? wrapped.BaseObject : value)
        {
            case null:
                return Offset;
            case string text:
                return Add(Offset, text);
            case IDictionary table:
                // A hashtable has another order in every process: a sum has none.
                ulong sum = Prime;
                foreach (DictionaryEntry entry in table)
                {
                    sum += Mix(Of(entry.Key), Of(entry.Value));
                }

                return sum;
            case IEnumerable list:
                ulong hash = Prime * 3;
                foreach (object? item in list)
                {
                    hash = Mix(hash, Of(item));
                }

                return hash;
            case object other:
                return Add(Offset, System.Convert.ToString(other, CultureInfo.InvariantCulture) ?? string.Empty);
        }
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (char c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    private static ulong Mix(ulong left, ulong right) => ((left * 31) ^ (right + (left >> 29))) * Prime;
}
