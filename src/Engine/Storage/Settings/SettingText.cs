using System;
using System.Globalization;
using UsageStats.Privacy;

namespace UsageStats.Storage.Settings;

/// <summary>How values stand in a file.</summary>
internal static class SettingText
{
    private static readonly UnitTable Durations = new(
        ("ms", TimeSpan.TicksPerMillisecond),
        ("s", TimeSpan.TicksPerSecond),
        ("min", TimeSpan.TicksPerMinute),
        ("h", TimeSpan.TicksPerHour),
        ("d", TimeSpan.TicksPerDay));

    private static readonly UnitTable Sizes = new(("B", 1), ("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30), ("TiB", 1L << 40));

    /// <summary>Reads a value; false when it is none.</summary>
    public static bool TryRead(SettingKind kind, string written, out long value)
    {
        switch (kind)
        {
            case SettingKind.Mode:
                bool understood = ConsentVariables.TryParseMode(written, out UsageMode mode);
                value = (long)mode;
                return understood;
            case SettingKind.Count:
                return long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out value);
            case SettingKind.Duration:
                return TryReadDuration(written, out value);
            default:
                return Sizes.TryRead(written, out value);
        }
    }

    /// <summary>Writes a value so that <see cref="TryRead"/> gives it back.</summary>
    public static string Write(SettingKind kind, long value) => kind switch
    {
        SettingKind.Mode => value switch { (long)UsageMode.On => "on", (long)UsageMode.Local => "local", _ => "off" },
        SettingKind.Count => value.ToString(CultureInfo.InvariantCulture),
        SettingKind.Duration => value == 0 ? "0 s" : Durations.Write(value) ?? new TimeSpan(value).ToString("c", CultureInfo.InvariantCulture),
        _ => Sizes.Write(value)!,
    };

    /// <summary>
    /// Reads a time with its unit (<c>90 d</c>, <c>15 min</c>, <c>1.5 s</c>), or as .NET writes one (<c>1.02:30:00</c>). A bare
    /// number is neither: it would be days to one and seconds to the other.
    /// </summary>
    public static bool TryReadDuration(string written, out long ticks)
    {
        if (Durations.TryRead(written, out ticks))
        {
            return true;
        }

        bool read = TimeSpan.TryParseExact(written, "c", CultureInfo.InvariantCulture, out TimeSpan span) && written.AsSpan().IndexOf(':') >= 0;
        ticks = span.Ticks;
        return read;
    }
}
