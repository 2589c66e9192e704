using System;
using System.Collections.Generic;
using System.Linq;

namespace UsageStats.Privacy.Matchers;

/// <summary>Digits as people write numbers: in groups, with single blanks, dashes, dots, slashes or brackets between them.</summary>
internal sealed class DigitRun
{
    private const int UuidLength = 36;

    private DigitRun(string text, int start, int end)
    {
        Start = start;
        HasPlus = start > 0 && text[start - 1] == '+';
        HasBracket = start > 0 && text[start - 1] == '(';
        string run = text.Substring(start, end - start);
        Digits = string.Concat(run.Where(Ascii.IsDigit));
        Joiners = string.Concat(run.Where(c => !Ascii.IsDigit(c)));
        Groups = CountGroups(run);
    }

    /// <summary>Where the first digit stands in the text.</summary>
    public int Start { get; }

    /// <summary>Whether a <c>+</c> stands right before the first digit.</summary>
    public bool HasPlus { get; }

    /// <summary>Whether a <c>(</c> stands right before the first digit.</summary>
    public bool HasBracket { get; }

    /// <summary>The digits alone.</summary>
    public string Digits { get; }

    /// <summary>How many digits each group has.</summary>
    public IReadOnlyList<int> Groups { get; }

    /// <summary>All that stands between the groups, in order.</summary>
    public string Joiners { get; }

    /// <summary>Whether the groups have these lengths.</summary>
    public bool Is(params int[] lengths) => Groups.SequenceEqual(lengths);

    /// <summary>Whether nothing but one of the characters, always the same one, stands between the groups.</summary>
    public bool IsJoinedBy(string characters) =>
        Joiners.Length == Groups.Count - 1 && (Joiners.Length == 0 || (characters.IndexOf(Joiners[0]) >= 0 && Joiners.All(c => c == Joiners[0])));

    /// <summary>The runs of a text that are not part of a word, a time, a decimal number or a UUID.</summary>
    public static IEnumerable<DigitRun> In(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsUuidAt(text, i))
            {
                i += UuidLength;
            }
            else if (Ascii.IsDigit(text[i]))
            {
                int end = FindEnd(text, i);
                if (!IsPartOfMore(text, i, end))
                {
                    yield return new DigitRun(text, i, end);
                }

                i = end;
            }
        }
    }

    private static List<int> CountGroups(string run)
    {
        List<int> groups = [];
        for (int i = 0; i < run.Length; i++)
        {
            if (!Ascii.IsDigit(run[i]))
            {
                continue;
            }

            if (i == 0 || !Ascii.IsDigit(run[i - 1]))
            {
                groups.Add(0);
            }

            groups[groups.Count - 1]++;
        }

        return groups;
    }

    private static int FindEnd(string text, int start)
    {
        int end = start;
        for (int i = start; i < text.Length; i++)
        {
            if (Ascii.IsDigit(text[i]))
            {
                end = i + 1;
            }
            else if (!IsJoiner(text[i]) || i - end > 2 || (i > end && text[i] != '(' && text[i - 1] != ')'))
            {
                break;
            }
        }

        return end;
    }

    private static bool IsJoiner(char c) => c is ' ' or '\u00A0' or '-' or '\u2013' or '.' or '/' or '(' or ')';

    private static bool IsPartOfMore(string text, int start, int end)
    {
        char before = start > 0 ? text[start - 1] : ' ';
        char after = end < text.Length ? text[end] : ' ';
        return char.IsLetterOrDigit(before) || char.IsLetterOrDigit(after) ||
            (before is ':' or ',' or '.' && start > 1 && Ascii.IsDigit(text[start - 2])) ||
            (after is ':' or ',' && end + 1 < text.Length && Ascii.IsDigit(text[end + 1]));
    }

    private static bool IsUuidAt(string text, int start)
    {
        if (start + UuidLength > text.Length || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return false;
        }

        for (int i = 0; i < UuidLength; i++)
        {
            char c = text[start + i];
            if (i is 8 or 13 or 18 or 23 ? c != '-' : !Ascii.IsHex(c))
            {
                return false;
            }
        }

        return start + UuidLength == text.Length || !char.IsLetterOrDigit(text[start + UuidLength]);
    }
}
