using System;

namespace UsageStats.Statistics;

/// <summary>Steps over the properties of a plain line. Statistics do not need them, but a damaged one makes the line a damaged one.</summary>
internal static class PlainProperties
{
    // A number of 20 characters without an exponent is far inside a double.
    private const int MostDigits = 20;

    /// <summary>Goes past the closing brace of the object whose opening brace was taken.</summary>
    /// <param name="rest">Printable ASCII without a backslash.</param>
    /// <returns>False for anything but simple scalars, which is not to say that it is no JSON.</returns>
    public static bool TryTake(ref ReadOnlySpan<byte> rest)
    {
        while (TakeString(ref rest) && rest.Length > 1 && rest[0] == ':')
        {
            rest = rest.Slice(1);
            if (!TakeValue(ref rest) || rest.IsEmpty)
            {
                return false;
            }

            byte next = rest[0];
            rest = rest.Slice(1);
            if (next != ',')
            {
                return next == '}';
            }
        }

        return false;
    }

    private static bool TakeString(ref ReadOnlySpan<byte> rest)
    {
        int end = rest.IsEmpty || rest[0] != '"' ? -1 : rest.Slice(1).IndexOf((byte)'"');
        if (end < 0)
        {
            return false;
        }

        rest = rest.Slice(end + 2);
        return true;
    }

    private static bool TakeValue(ref ReadOnlySpan<byte> rest)
    {
        int word = rest.StartsWith("true"u8) ? 4 : rest.StartsWith("false"u8) ? 5 : 0;
        if (word > 0)
        {
            rest = rest.Slice(word);
            return true;
        }

        return rest[0] == '"' ? TakeString(ref rest) : TakeNumber(ref rest);
    }

    private static bool TakeNumber(ref ReadOnlySpan<byte> rest)
    {
        int start = rest[0] == '-' ? 1 : 0;
        int whole = Digits(rest.Slice(start));
        int end = start + whole;
        bool valid = whole > 0 && (whole == 1 || rest[start] != '0');
        if (end < rest.Length && rest[end] == '.')
        {
            int decimals = Digits(rest.Slice(end + 1));
            valid &= decimals > 0;
            end += 1 + decimals;
        }

        rest = rest.Slice(end);
        return valid && end <= MostDigits;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int count = 0;
        while (count < text.Length && (uint)(text[count] - '0') <= 9)
        {
            count++;
        }

        return count;
    }
}
