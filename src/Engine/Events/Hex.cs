using System;
#if NET
using System.Buffers;
#endif

namespace UsageStats.Events;

/// <summary>Lower-case hexadecimal, without allocation where a span is given.</summary>
internal static class Hex
{
#if NET
    // Every event that is sent has its two ids judged anew.
    private static readonly SearchValues<char> Lower = SearchValues.Create("0123456789abcdef");

#endif
    /// <summary>Writes 16 digits, the most significant first.</summary>
    public static void Write(ulong value, Span<byte> destination)
    {
        for (int i = 15; i >= 0; i--)
        {
            destination[i] = Digit((int)(value & 15));
            value >>= 4;
        }
    }

    /// <summary>The 16 digits of <paramref name="value"/>.</summary>
    public static string ToString(ulong value) => value.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Two digits a byte.</summary>
    public static string ToString(ReadOnlySpan<byte> bytes)
    {
        char[] text = new char[bytes.Length * 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            text[2 * i] = (char)Digit(bytes[i] >> 4);
            text[(2 * i) + 1] = (char)Digit(bytes[i] & 15);
        }

        return new string(text);
    }

    /// <summary>Whether <paramref name="text"/> is <paramref name="length"/> lower-case hex digits and nothing else.</summary>
    public static bool IsLower(string? text, int length)
    {
        if (text is null || text.Length != length)
        {
            return false;
        }

#if NET
        return !text.AsSpan().ContainsAnyExcept(Lower);
#else
        foreach (char c in text)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
            {
                return false;
            }
        }

        return true;
#endif
    }

    /// <summary>The digit for a value of 0 to 15.</summary>
    public static byte Digit(int value) => (byte)(value < 10 ? '0' + value : 'a' + value - 10);
}
