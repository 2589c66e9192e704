using System;

namespace UsageStats.Privacy.Matchers;

/// <summary>
/// Finds IPv6 addresses in every form that is written: full, shortened, with an IPv4 tail, a zone, a prefix length or in
/// brackets. Times, scopes (<c>core::fmt</c>) and static members (<c>[Math]::E</c>) are none.
/// </summary>
internal static class Ipv6Address
{
    private const int Groups = 8;

    /// <summary>Whether an address stands in the text.</summary>
    public static bool IsIn(string text)
    {
        for (int start = 0; start < text.Length; start++)
        {
            int end = start;
            while (end < text.Length && (Ascii.IsHex(text[end]) || text[end] is ':' or '.'))
            {
                end++;
            }

            if (end - start > 2 && IsAddressAt(text, start, end))
            {
                return true;
            }

            start = end;
        }

        return false;
    }

    private static bool IsAddressAt(string text, int start, int end)
    {
        ReadOnlySpan<char> run = text.AsSpan(start, end - start);

        // A label's colon (ip:fe80::1) and a sentence's end belong to the text around it.
        bool label = run[0] == ':' && run[1] != ':';
        run = label ? run.Slice(1) : run;
        int last = run.Length - 1;
        run = run[last] == '.' || (run[last] == ':' && run[last - 1] != ':') ? run.Slice(0, last) : run;
        bool wordBefore = !label && start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or ']');
        bool wordAfter = end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_');
        return !wordBefore && !wordAfter && IsAddress(run);
    }

    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        int groups = 0;
        int longest = 0;
        bool shortened = false;
        bool digit = false;
        int i = 0;
        while (i < text.Length)
        {
            if (text[i] == ':')
            {
                bool pair = i + 1 < text.Length && text[i + 1] == ':';
                if (pair ? shortened : groups == 0 || i + 1 == text.Length)
                {
                    return false;
                }

                shortened |= pair;
                i += pair ? 2 : 1;
            }

            int start = i;
            for (; i < text.Length && Ascii.IsHex(text[i]); i++)
            {
                digit |= Ascii.IsDigit(text[i]);
            }

            if (i < text.Length && text[i] == '.')
            {
                return Ipv4Address.IsDottedQuad(text.Slice(start), out _) && HasAllGroups(groups + 2, shortened);
            }

            if (i - start > 4 || (i == start && i < text.Length))
            {
                return false;
            }

            groups += i > start ? 1 : 0;
            longest = Math.Max(longest, i - start);
        }

        // Without a digit, Abc::Def is a name in some language.
        return (digit || groups > 2 || longest == 4) && groups > 0 && HasAllGroups(groups, shortened);
    }

    private static bool HasAllGroups(int groups, bool shortened) => shortened ? groups < Groups : groups == Groups;
}
