using System;
#if NET
using System.Buffers;
#endif

namespace UsageStats.Statistics;

/// <summary>Tells whether bytes can be read without a JSON parser.</summary>
internal static class PlainText
{
#if NET
    private static readonly SearchValues<byte> Plain = SearchValues.Create(" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);
    private static readonly SearchValues<byte> LowerHex = SearchValues.Create("0123456789abcdef"u8);
#endif

    /// <summary>Whether a line is printable ASCII without a backslash, so that a string in it ends at the next quote.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> line)
    {
#if NET
        return !line.ContainsAnyExcept(Plain);
#else
        foreach (byte b in line)
        {
            if (b is < 0x20 or > 0x7E or (byte)'\\')
            {
                return false;
            }
        }

        return true;
#endif
    }

    /// <summary>Whether all are lower-case hex digits.</summary>
    public static bool IsLowerHex(ReadOnlySpan<byte> digits)
    {
#if NET
        return !digits.ContainsAnyExcept(LowerHex);
#else
        foreach (byte b in digits)
        {
            if (b is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f')))
            {
                return false;
            }
        }

        return true;
#endif
    }
}
