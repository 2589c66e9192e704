using System;

namespace UsageStats.Privacy.Matchers;

/// <summary>
/// Finds IPv4 addresses and leaves four-part versions alone: four numbers are a version when the last is 0 or one is
/// above 255, or when the text around them says so.
/// </summary>
internal static class Ipv4Address
{
    private static readonly string[] PrereleaseLabels =
        ["alpha", "beta", "build", "ci", "dev", "final", "hotfix", "nightly", "pre", "rc", "release", "servicing", "snapshot"];

    /// <summary>Whether an address stands in the text.</summary>
    public static bool IsIn(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!Ascii.IsDigit(text[i]))
            {
                continue;
            }

            int end = i;
            while (end < text.Length && (Ascii.IsDigit(text[end]) || text[end] == '.'))
            {
                end++;
            }

            if (!IsGluedToAName(text, i) && IsAddress(text.AsSpan(i, end - i), text.AsSpan(end)) && !FollowsTheWordVersion(text, i))
            {
                return true;
            }

            i = end;
        }

        return false;
    }

    /// <summary>Reads four numbers of at most 255.</summary>
    /// <param name="text">Digits and dots only.</param>
    /// <param name="last">The last number.</param>
    public static bool IsDottedQuad(ReadOnlySpan<char> text, out int last)
    {
        last = 0;
        int dots = 0;
        int digits = 0;
        foreach (char c in text)
        {
            if (c == '.')
            {
                if (digits == 0 || ++dots > 3)
                {
                    return false;
                }

                last = 0;
                digits = 0;
                continue;
            }

            last = (last * 10) + (c - '0');
            if (++digits > 3 || last > 255)
            {
                return false;
            }
        }

        return dots == 3 && digits > 0;
    }

    private static bool IsAddress(ReadOnlySpan<char> run, ReadOnlySpan<char> after)
    {
        bool endsSentence = run[run.Length - 1] == '.';
        if (!IsDottedQuad(endsSentence ? run.Slice(0, run.Length - 1) : run, out int last))
        {
            return false;
        }

        if (endsSentence || after.IsEmpty)
        {
            return last != 0;
        }

        bool network = after[0] is '/' or ':' && after.Length > 1 && Ascii.IsDigit(after[1]);
        return (last != 0 || network) && !char.IsLetter(after[0]) && after[0] != '+' && !IsPrerelease(after);
    }

    /// <summary>Whether the numbers end a name, as in <c>python3.11.2.4</c> and <c>Contoso.Tools.1.2.3.4</c>.</summary>
    private static bool IsGluedToAName(string text, int start) =>
        (start > 0 && char.IsLetter(text[start - 1])) || (start > 1 && text[start - 1] == '.' && char.IsLetterOrDigit(text[start - 2]));

    private static bool IsPrerelease(ReadOnlySpan<char> after)
    {
        if (after[0] != '-')
        {
            return false;
        }

        foreach (string label in PrereleaseLabels)
        {
            if (after.Slice(1).StartsWith(label.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FollowsTheWordVersion(string text, int start) =>
        text.AsSpan(0, start).TrimEnd(" =:\"'".AsSpan()).EndsWith("version".AsSpan(), StringComparison.OrdinalIgnoreCase);
}
