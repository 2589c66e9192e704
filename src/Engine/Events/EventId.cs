using System;
using System.Buffers.Text;

namespace UsageStats.Events;

/// <summary>
/// A UUID version 7: 48 bits of Unix milliseconds, then 74 random bits. Written as 32 lower-case hex digits.
/// </summary>
/// <remarks>
/// The random bits need to be unique, not unguessable, so they come from a generator per thread, seeded from the
/// system: a system call for each id would cost more than encoding the event.
/// </remarks>
internal readonly struct EventId : IEquatable<EventId>
{
    /// <summary>The number of hex digits of an id.</summary>
    public const int Length = 32;

    [ThreadStatic]
    private static ulong _state0;

    [ThreadStatic]
    private static ulong _state1;

    public EventId(ulong high, ulong low)
    {
        High = high;
        Low = low;
    }

    public ulong High { get; }

    public ulong Low { get; }

    /// <summary>Makes an id for an event that started at <paramref name="utcTicks"/> (100 ns units since year 1).</summary>
    public static EventId Create(long utcTicks)
    {
        ulong milliseconds = (ulong)((utcTicks - UnixTime.EpochTicks) / TimeSpan.TicksPerMillisecond);
        ulong high = (milliseconds << 16) | 0x7000 | (NextRandom() >> 52);
        ulong low = 0x8000_0000_0000_0000 | (NextRandom() >> 2);
        return new EventId(high, low);
    }

    /// <summary>Reads 32 hex digits at the start of <paramref name="text"/>.</summary>
    /// <returns>False when they are fewer.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out EventId id)
    {
        id = default;
        if (text.Length < Length
            || !Utf8Parser.TryParse(text.Slice(0, Length / 2), out ulong high, out int digits, 'x') || digits != Length / 2
            || !Utf8Parser.TryParse(text.Slice(Length / 2, Length / 2), out ulong low, out digits, 'x') || digits != Length / 2)
        {
            return false;
        }

        id = new EventId(high, low);
        return true;
    }

    /// <summary>Writes the 32 hex digits at the start of <paramref name="destination"/>.</summary>
    public void Format(Span<byte> destination)
    {
        Hex.Write(High, destination);
        Hex.Write(Low, destination.Slice(16));
    }

    /// <inheritdoc/>
    public override string ToString() => Hex.ToString(High) + Hex.ToString(Low);

    /// <inheritdoc/>
    public bool Equals(EventId other) => High == other.High && Low == other.Low;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EventId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => High.GetHashCode() ^ Low.GetHashCode();

    // xoroshiro128+ (Blackman and Vigna), two words of state a thread.
    private static ulong NextRandom()
    {
        ulong s0 = _state0;
        ulong s1 = _state1;
        if ((s0 | s1) == 0)
        {
            (s0, s1) = Seed();
        }

        ulong result = s0 + s1;
        s1 ^= s0;
        _state0 = ((s0 << 24) | (s0 >> 40)) ^ s1 ^ (s1 << 16);
        _state1 = (s1 << 37) | (s1 >> 27);
        return result;
    }

    // Guid.NewGuid asks the system's generator without loading a cryptography library, which costs a new shell
    // about 10 ms on Linux. Six of its 128 bits are fixed, so two are mixed.
    private static (ulong First, ulong Second) Seed()
    {
        byte[] one = Guid.NewGuid().ToByteArray();
        byte[] two = Guid.NewGuid().ToByteArray();
        return (
            BitConverter.ToUInt64(one, 0) ^ BitConverter.ToUInt64(two, 8),
            BitConverter.ToUInt64(one, 8) ^ BitConverter.ToUInt64(two, 0) | 1);
    }
}
