using System.Linq;

namespace UsageStats.Privacy.Matchers;

/// <summary>Finds payment card numbers: written as cards are, issued by a known network, with a right check digit (Luhn).</summary>
internal static class PaymentCard
{
    /// <summary>Whether one stands in the text.</summary>
    public static bool IsIn(string text) => DigitRun.In(text).Any(run => IsWrittenAsCard(run) && IsIssued(run.Digits) && HasRightCheckDigit(run.Digits));

    private static bool IsWrittenAsCard(DigitRun run) =>
        run.IsJoinedBy(" -.\u00A0\u2013") &&
        (run.Groups.Count == 1 || run.Is(4, 4, 4, 4) || run.Is(4, 4, 4, 4, 3) || run.Is(4, 6, 5) || run.Is(4, 6, 4));

    /// <remarks>Known ranges only: a time stamp such as 20261123053607 has a right check digit one time in ten.</remarks>
    private static bool IsIssued(string digits)
    {
        if (digits.Length is < 13 or > 19)
        {
            return false;
        }

        int two = ((digits[0] - '0') * 10) + (digits[1] - '0');
        int four = (two * 100) + ((digits[2] - '0') * 10) + (digits[3] - '0');
        return digits.Length switch
        {
            13 => two / 10 == 4,
            14 => two is 36 or 38 or 39 || four is >= 3000 and <= 3059,
            15 => two is 34 or 37,
            16 => two / 10 == 4 || two is >= 51 and <= 55 or 35 or 50 or 56 or 57 or 58 or 60 or 62 or 64 or 65 or 67 || four is >= 2221 and <= 2720,
            19 => two / 10 == 4 || two is 62,
            _ => false,
        };
    }

    private static bool HasRightCheckDigit(string digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[digits.Length - 1 - i] - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum % 10 == 0;
    }
}
