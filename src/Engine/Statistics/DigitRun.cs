using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
#if NET
using System.Numerics;
#endif

namespace UsageStats.Statistics;

/// <summary>Reads a few digits at once. Numbers of changing length make a loop over them guess wrong at each end.</summary>
internal static class DigitRun
{
    /// <summary>Bytes that must be there to read from.</summary>
    public const int Window = 8;

    /// <summary>Reads the digits that <paramref name="text"/> begins with.</summary>
    /// <param name="text">At least <see cref="Window"/> bytes.</param>
    /// <param name="value">Their value.</param>
    /// <returns>How many there are, 1 to 7; 0 for none, or for more.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ReadOnlySpan<byte> text, out uint value)
    {
        ulong digits = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ 0x3030_3030_3030_3030;

        // The top bit of each byte that is past 9. A carry spoils only what follows the first of them.
        ulong others = ((digits + 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080;
        int count = LowestByte(others);
        if (count is 0 or Window)
        {
            value = 0;
            return 0;
        }

        // Zeros come before the digits, then pairs become tens, then hundreds, then thousands.
        digits <<= 64 - (8 * count);
        digits = (digits * 10) + (digits >> 8);
        digits = ((digits & 0x0000_00FF_0000_00FF) * 0x000F_4240_0000_0064) + (((digits >> 16) & 0x0000_00FF_0000_00FF) * 0x0000_2710_0000_0001);
        value = (uint)(digits >> 32);
        return count;
    }

#if NET
    private static int LowestByte(ulong marks) => BitOperations.TrailingZeroCount(marks) / 8;
#else
    private static int LowestByte(ulong marks)
    {
        int place = 0;
        while (place < Window && (marks & 0x80) == 0)
        {
            marks >>= 8;
            place++;
        }

        return place;
    }
#endif
}
