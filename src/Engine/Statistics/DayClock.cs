using System;
using System.Runtime.CompilerServices;

namespace UsageStats.Statistics;

/// <summary>Tells on which day of a time zone an instant lies. Serves one thread.</summary>
internal sealed class DayClock
{
    // Time zones change their offset on a quarter of an hour, so within one a single look is enough.
    private const long BlockTicks = 15 * TimeSpan.TicksPerMinute;

    private static readonly long MaxTicks = DateTime.MaxValue.Ticks;

    private readonly TimeZoneInfo _zone;
    private long _block = -1;
    private long _offset;

    public DayClock(TimeZoneInfo zone) => _zone = zone;

    /// <summary>The day of an instant, in days since 0001-01-01 in the zone.</summary>
    [MethodImpl(Jit.Hot)]
    public int DayOf(long utcTicks)
    {
        long block = utcTicks / BlockTicks;
        if (block != _block)
        {
            _block = block;
            _offset = _zone.GetUtcOffset(new DateTime(block * BlockTicks, DateTimeKind.Utc)).Ticks;
        }

        // The calendar ends where DateTime does, which a hostile line may name.
        long local = Math.Min(Math.Max(utcTicks + _offset, 0), MaxTicks);
        return (int)(local / TimeSpan.TicksPerDay);
    }

    /// <summary>Midnight at the start of a day that <see cref="DayOf"/> gave.</summary>
    public static DateTime DateOf(int day) => new(day * TimeSpan.TicksPerDay, DateTimeKind.Unspecified);
}
