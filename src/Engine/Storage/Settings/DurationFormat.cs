using System;
using System.Globalization;

namespace UsageStats.Storage.Settings;

/// <summary>A time with its unit (<c>90 d</c>, <c>15 min</c>, <c>1.5 s</c>), or as .NET writes one (<c>1.02:30:00</c>). A bare number is neither: it would be days to one and seconds to the other.</summary>
internal sealed class DurationFormat : SettingFormat<TimeSpan>
{
    private static readonly UnitTable Units = new(
        ("ms", TimeSpan.TicksPerMillisecond),
        ("s", TimeSpan.TicksPerSecond),
        ("min", TimeSpan.TicksPerMinute),
        ("h", TimeSpan.TicksPerHour),
        ("d", TimeSpan.TicksPerDay));

    /// <inheritdoc/>
    public override bool TryRead(string written, out TimeSpan value)
    {
        if (Units.TryRead(written, out long ticks))
        {
            value = new TimeSpan(ticks);
            return true;
        }

        value = default;
        return written.AsSpan().IndexOf(':') >= 0 && TimeSpan.TryParseExact(written, "c", CultureInfo.InvariantCulture, out value);
    }

    /// <inheritdoc/>
    public override string Write(TimeSpan value) =>
        value == TimeSpan.Zero ? "0 s" : Units.Write(value.Ticks) ?? value.ToString("c", CultureInfo.InvariantCulture);
}
