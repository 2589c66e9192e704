using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace UsageStats.Cmdlets.Reading;

/// <summary>PowerShell's wildcards as a question about one text.</summary>
internal static class Wildcards
{
    /// <summary>Tells whether a text matches one of the patterns, or is one of them letter for letter. Case does not matter.</summary>
    /// <param name="patterns">The patterns. One that is no valid pattern, such as <c>[a</c>, stands for itself.</param>
    /// <returns>Null when there is no pattern, for then nothing was asked.</returns>
    public static Func<string, bool>? Matcher(IReadOnlyCollection<string>? patterns)
    {
        if (patterns is null or { Count: 0 })
        {
            return null;
        }

        Func<string, bool>[] any = [.. patterns.Select(One)];
        return text => any.Any(matches => matches(text));
    }

    private static Func<string, bool> One(string pattern)
    {
        bool IsItself(string text) => string.Equals(text, pattern, StringComparison.OrdinalIgnoreCase);
        if (!WildcardPattern.ContainsWildcardCharacters(pattern))
        {
            return IsItself;
        }

        WildcardPattern wildcard = WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase);
        try
        {
            _ = wildcard.IsMatch(string.Empty);
        }
        catch (WildcardPatternException)
        {
            return IsItself;
        }

        return text => wildcard.IsMatch(text) || IsItself(text);
    }
}
