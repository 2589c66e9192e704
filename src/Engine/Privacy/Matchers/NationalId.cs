using System;
using System.Linq;

namespace UsageStats.Privacy.Matchers;

/// <summary>Finds social security numbers of the United States and national insurance numbers of the United Kingdom.</summary>
internal static class NationalId
{
    private const int InsuranceDigits = 6;

    /// <summary>Whether one stands in the text.</summary>
    public static bool IsIn(string text) => DigitRun.In(text).Any(IsSocialSecurity) || HoldsNationalInsurance(text);

    private static bool IsSocialSecurity(DigitRun run) =>
        run.Is(3, 2, 4) && run.IsJoinedBy("-\u2013") && !run.HasPlus &&
        run.Digits.Substring(0, 3) is not ("000" or "666") && run.Digits.Substring(3, 2) != "00" && run.Digits.Substring(5) != "0000";

    /// <summary>Looks for two capital letters, six digits, which blanks may group, and a letter from A to D.</summary>
    private static bool HoldsNationalInsurance(string text)
    {
        for (int i = 0; i + InsuranceDigits + 3 <= text.Length; i++)
        {
            if (Ascii.IsUpper(text[i]) && Ascii.IsUpper(text[i + 1]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) &&
                EndsInsurance(text.AsSpan(i + 2)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsInsurance(ReadOnlySpan<char> text)
    {
        int digits = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (Ascii.IsDigit(text[i]))
            {
                digits++;
            }
            else if (text[i] != ' ' || digits % 2 != 0)
            {
                return digits == InsuranceDigits && text[i] is >= 'A' and <= 'D' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]));
            }

            if (digits > InsuranceDigits)
            {
                return false;
            }
        }

        return false;
    }
}
