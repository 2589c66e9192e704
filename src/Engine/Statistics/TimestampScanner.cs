using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace UsageStats.Statistics;

/// <summary>Reads <c>2026-11-23T05:36:07.123Z</c>. It remembers the last date, which most lines share.</summary>
internal struct TimestampScanner
{
    /// <summary>The number of bytes of a timestamp.</summary>
    public const int Length = 24;

    private ulong _lastDate;
    private ushort _lastDay;
    private long _lastDateTicks;

    /// <summary>Reads the first 24 bytes of <paramref name="text"/>, which must be at least as long.</summary>
    /// <returns>False for any other form, which is not to say that it is no time.</returns>
    [MethodImpl(Jit.Hot)]
    public bool TryRead(ReadOnlySpan<byte> text, out long utcTicks)
    {
        utcTicks = 0;
        text = text.Slice(0, Length);
        ulong date = MemoryMarshal.Read<ulong>(text);
        ushort day = MemoryMarshal.Read<ushort>(text.Slice(8));
        if ((date != _lastDate || day != _lastDay) && !TryReadDate(text, date, day))
        {
            return false;
        }

        if (text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' || text[23] != 'Z')
        {
            return false;
        }

        uint bad = 0;
        int hour = Two(text, 11, ref bad);
        int minute = Two(text, 14, ref bad);
        int second = Two(text, 17, ref bad);
        int millisecond = (Digit(text[20], ref bad) * 100) + Two(text, 21, ref bad);
        if (bad != 0 || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        utcTicks = _lastDateTicks + (((((((hour * 60L) + minute) * 60) + second) * 1000) + millisecond) * TimeSpan.TicksPerMillisecond);
        return true;
    }

    private bool TryReadDate(ReadOnlySpan<byte> text, ulong date, ushort lastDay)
    {
        uint bad = 0;
        int year = (Two(text, 0, ref bad) * 100) + Two(text, 2, ref bad);
        int month = Two(text, 5, ref bad);
        int day = Two(text, 8, ref bad);
        if (bad != 0 || text[4] != '-' || text[7] != '-'
            || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        _lastDate = date;
        _lastDay = lastDay;
        _lastDateTicks = new DateTime(year, month, day).Ticks;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Two(ReadOnlySpan<byte> text, int at, ref uint bad) => (Digit(text[at], ref bad) * 10) + Digit(text[at + 1], ref bad);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Digit(byte b, ref uint bad)
    {
        uint value = (uint)(b - '0');
        bad |= value > 9 ? 1u : 0u;
        return (int)value;
    }
}
