using System;

namespace UsageStats.Privacy;

/// <summary>Looks for any of several words, without a regular expression.</summary>
internal static class WordSearch
{
    /// <summary>Whether one of the words stands anywhere in the text.</summary>
    public static bool HoldsAny(string text, string[] words, StringComparison comparison)
    {
        foreach (string word in words)
        {
            if (text.IndexOf(word, comparison) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the words stands in the text with no letter or digit before it.</summary>
    public static bool HoldsAnyAtStart(string text, string[] words, StringComparison comparison)
    {
        foreach (string word in words)
        {
            for (int at = 0; (at = text.IndexOf(word, at, comparison)) >= 0; at++)
            {
                if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
