using System;
using System.Linq;

namespace UsageStats.Privacy.Matchers;

/// <summary>
/// Finds telephone numbers by how they are grouped, and unbroken ones by their <c>+</c> or the word before them. Dates,
/// times, versions and plain numbers are grouped otherwise.
/// </summary>
internal static class PhoneNumber
{
    /// <summary>The fewest digits of a number that is dialled within a country.</summary>
    private const int MinDigits = 7;

    /// <summary>The most digits of a number (E.164).</summary>
    private const int MaxDigits = 15;

    private static readonly string[] Labels = ["phone", "tel", "mobile", "cell", "fax", "whatsapp"];

    /// <summary>Whether one stands in the text.</summary>
    public static bool IsIn(string text) =>
        DigitRun.In(text).Any(run => run.Digits.Length >= MinDigits && (IsInternational(run) || IsNorthAmerican(run) || IsNational(run) || IsLabelled(text, run)));

    private static bool IsInternational(DigitRun run)
    {
        bool zeros = run.Groups.Count > 2 && run.Groups[0] > 1 && run.Digits.StartsWith("00", StringComparison.Ordinal) && run.Digits[2] != '0' && run.Digits.Length > 9;
        bool plus = run.HasPlus && run.Digits[0] != '0' && !(run.Groups.Count == 2 && run.IsJoinedBy("."));
        return (plus || zeros) && run.Digits.Length is >= 8 and <= 17;
    }

    private static bool IsNorthAmerican(DigitRun run)
    {
        bool country = run.Digits[0] == '1' && run.Is(1, 3, 3, 4);
        return (country || run.Is(3, 3, 4)) && run.Digits[country ? 1 : 0] >= '2' && run.Joiners.IndexOf('/') < 0;
    }

    /// <summary>Numbers that begin with a 0 for long distance.</summary>
    private static bool IsNational(DigitRun run)
    {
        if (run.Digits[0] != '0' || run.Digits[1] == '0' || run.Digits.Length is < 9 or > 12 || run.Groups.Count < 2)
        {
            return false;
        }

        bool pairs = run.Is(2, 2, 2, 2, 2) && run.IsJoinedBy(" .-\u00A0");
        bool shortArea = run.Is(2, 8) || run.Is(2, 4, 4) || run.Is(2, 7) || run.Is(2, 3, 4) || run.Is(2, 3, 3, 2) || run.Is(2, 3, 2, 2);
        bool longArea = run.Groups[0] is >= 3 and <= 5 && run.Groups.Skip(1).All(length => length >= 3);
        return run.Joiners.IndexOf('.') < 0 ? pairs || shortArea || longArea : pairs;
    }

    private static bool IsLabelled(string text, DigitRun run)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, run.Start).TrimEnd(" :=.+(\"'#".AsSpan());
        foreach (string label in Labels)
        {
            if (before.EndsWith(label.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return run.Digits.Length <= MaxDigits;
            }
        }

        return false;
    }
}
