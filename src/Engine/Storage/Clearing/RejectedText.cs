using System.Collections.Generic;
using UsageStats.Events;

namespace UsageStats.Storage.Clearing;

/// <summary>Finds event ids in a rejected batch, whatever its wire format: 32 lower-case hex digits, with or without the dashes of a UUID.</summary>
internal static class RejectedText
{
    private const int DashedLength = EventId.Length + 4;

    /// <summary>Whether one of <paramref name="ids"/> occurs in <paramref name="text"/>.</summary>
    public static bool Mentions(string text, HashSet<string> ids)
    {
        for (int start = 0; start + EventId.Length <= text.Length; start++)
        {
            if (start > 0 && IsIdCharacter(text[start - 1]))
            {
                continue;
            }

            int end = start;
            while (end < text.Length && end - start <= DashedLength && IsIdCharacter(text[end]))
            {
                end++;
            }

            if (end - start is EventId.Length or DashedLength && ids.Contains(text.Substring(start, end - start).Replace("-", string.Empty)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIdCharacter(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or '-';
}
