using System;

namespace UsageStats.Privacy.Matchers;

/// <summary>Finds host names ending in <c>.local</c>, which home routers and directories give out. A file such as <c>.env.local</c> is none.</summary>
internal static class LocalHost
{
    private const string Suffix = ".local";
    private const int MaxHostLength = 253;

    /// <summary>Whether one stands in the text.</summary>
    public static bool IsIn(string text)
    {
        for (int at = 0; (at = text.IndexOf(Suffix, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += Suffix.Length)
        {
            if (EndsAt(text, at + Suffix.Length) && HasHostBefore(text, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsAt(string text, int end) =>
        end == text.Length ||
        (text[end] == '.' ? end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]) : !(char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_'));

    private static bool HasHostBefore(string text, int end)
    {
        int start = end;
        while (start > 0 && end - start < MaxHostLength && IsNamePart(text[start - 1]))
        {
            start--;
        }

        return start < end && text[start] != '.';
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.';
}
