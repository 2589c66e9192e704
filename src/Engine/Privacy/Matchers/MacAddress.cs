namespace UsageStats.Privacy.Matchers;

/// <summary>Finds hardware addresses: 6 or 8 pairs joined by colons or dashes, or three groups of four joined by dots.</summary>
internal static class MacAddress
{
    /// <summary>Whether one stands in the text. Longer rows of pairs are the bytes of something else, such as a hash.</summary>
    public static bool IsIn(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            char joiner = CharAt(text, i + 2) is ':' or '-' ? text[i + 2] : '.';
            int size = joiner == '.' ? 4 : 2;
            int groups = CountGroups(text, i, size, joiner, out int end);
            if (size == 2 ? groups is 6 or 8 : groups == 3 && HoldsLetter(text, i, end))
            {
                return true;
            }

            for (i = end; char.IsLetterOrDigit(CharAt(text, i)); i++)
            {
            }
        }

        return false;
    }

    /// <summary>Counts the groups from a position on. 0 when the last is longer than the others.</summary>
    private static int CountGroups(string text, int start, int size, char joiner, out int end)
    {
        int groups = 0;
        end = start;
        while (IsGroup(text, end, size))
        {
            groups++;
            end += size;
            if (CharAt(text, end) != joiner)
            {
                return char.IsLetterOrDigit(CharAt(text, end)) ? 0 : groups;
            }

            end++;
        }

        return groups;
    }

    private static bool IsGroup(string text, int start, int size)
    {
        for (int i = start; i < start + size; i++)
        {
            if (!Ascii.IsHex(CharAt(text, i)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HoldsLetter(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (Ascii.IsLetter(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static char CharAt(string text, int index) => index < text.Length ? text[index] : '\0';
}
