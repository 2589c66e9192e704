namespace UsageStats.Sources;

/// <summary>Matches names against patterns with <c>*</c> (any characters) and <c>?</c> (one), in any case.</summary>
/// <remarks>Not PowerShell's own patterns: the engine knows no PowerShell, and their brackets would make a typing error a pattern.</remarks>
internal static class Wildcard
{
    /// <summary>Whether <paramref name="pattern"/> can match more than one name.</summary>
    public static bool IsIn(string pattern) => pattern.IndexOfAny(['*', '?']) >= 0;

    /// <summary>Whether all of <paramref name="text"/> matches. Takes at most pattern times text steps.</summary>
    public static bool IsMatch(string pattern, string text)
    {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(text[t])))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
