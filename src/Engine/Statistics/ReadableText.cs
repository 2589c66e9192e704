using System;
using System.Globalization;

namespace UsageStats.Statistics;

/// <summary>Numbers as people read them, the same in every culture: for the views and the reports.</summary>
public static class ReadableText
{
    private const double Microsecond = TimeSpan.TicksPerMillisecond / 1000.0;

    /// <summary>A duration in the unit that suits it: <c>340 µs</c>, <c>12.3 ms</c>, <c>4.2 s</c>, <c>3 m 05 s</c>, <c>2 h 03 m</c>, <c>4 d 03 h</c>.</summary>
    /// <param name="duration">The duration; null gives an empty text.</param>
    public static string Duration(TimeSpan? duration)
    {
        if (duration is not TimeSpan span)
        {
            return string.Empty;
        }

        // Each limit is where rounding would carry into the next unit.
        double ticks = span.Ticks;
        return ticks < 999.5 * Microsecond ? Text(ticks / Microsecond, "0 µs")
            : ticks < 99.95 * TimeSpan.TicksPerMillisecond ? Text(ticks / TimeSpan.TicksPerMillisecond, "0.0 ms")
            : ticks < 999.5 * TimeSpan.TicksPerMillisecond ? Text(ticks / TimeSpan.TicksPerMillisecond, "0 ms")
            : ticks < 59.95 * TimeSpan.TicksPerSecond ? Text(ticks / TimeSpan.TicksPerSecond, "0.0 s")
            : TwoUnits(span);
    }

    /// <summary>A share of 0 to 1 as a percentage, never rounded to none or all: <c>99.9 %</c> is not <c>100 %</c>.</summary>
    /// <param name="share">The share; null gives an empty text.</param>
    public static string Percent(double? share)
    {
        if (share is not double value)
        {
            return string.Empty;
        }

        double percent = value * 100;
        if (percent > 0 && percent < 100)
        {
            percent = Math.Min(Math.Max(percent, 0.1), 99.9);
        }

        return percent.ToString(percent is 0 or 100 ? "0" : "0.0", CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>A count with its noun: <c>1 run</c>, <c>1,234 runs</c>.</summary>
    /// <param name="count">The count.</param>
    /// <param name="noun">The noun in the singular, one whose plural ends in s.</param>
    public static string Count(long count, string noun) => count.ToString("N0", CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? string.Empty : "s");

    /// <summary>Bytes in the unit that suits them: <c>812 B</c>, <c>4.1 KiB</c>, <c>256.0 MiB</c>.</summary>
    /// <param name="bytes">The bytes.</param>
    public static string Size(long bytes) =>
        bytes < 1000 ? Text(bytes, "0 B")
        : bytes < 999.95 * 1024 ? Text(bytes / 1024.0, "0.0 KiB")
        : bytes < 999.95 * 1024 * 1024 ? Text(bytes / (1024.0 * 1024), "0.0 MiB")
        : Text(bytes / (1024.0 * 1024 * 1024), "0.0 GiB");

    /// <summary>An instant in this machine's time zone, to the minute: <c>2026-11-23 05:36</c>.</summary>
    /// <param name="instant">The instant; null gives an empty text.</param>
    public static string Minute(DateTimeOffset? instant) => instant?.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A text of at most so many characters; what is cut off shows as an ellipsis.</summary>
    /// <param name="text">The text; null counts as empty.</param>
    /// <param name="length">The most characters, at least 2.</param>
    public static string Cut(string? text, int length)
    {
        string clean = Clean(text);
        if (clean.Length <= length)
        {
            return clean;
        }

        // Half of a surrogate pair is no character.
        int end = char.IsHighSurrogate(clean[length - 2]) ? length - 2 : length - 1;
        return clean.Remove(end) + "…";
    }

    /// <summary>The end of a text, of at most so many characters; what is cut off before it shows as an ellipsis. For names of types, which begin alike.</summary>
    /// <param name="text">The text; null counts as empty.</param>
    /// <param name="length">The most characters, at least 2.</param>
    public static string CutFront(string? text, int length)
    {
        string clean = Clean(text);
        if (clean.Length <= length)
        {
            return clean;
        }

        int start = clean.Length - length + 1;
        return "…" + clean.Remove(0, char.IsLowSurrogate(clean[start]) ? start + 1 : start);
    }

    /// <summary>A text from the log as it may be shown: control characters, which a terminal would obey, show as <c>\uFFFD</c>.</summary>
    /// <param name="text">The text; null counts as empty.</param>
    public static string Clean(string? text)
    {
        if (text is null)
        {
            return string.Empty;
        }

        char[]? clean = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]))
            {
                clean ??= text.ToCharArray();
                clean[i] = '\uFFFD';
            }
        }

        return clean is null ? text : new string(clean);
    }

    private static string TwoUnits(TimeSpan span)
    {
        long seconds = (long)Math.Round(span.Ticks / (double)TimeSpan.TicksPerSecond);
        (long large, long small, char first, char second) = seconds < 3600 ? (seconds / 60, seconds % 60, 'm', 's')
            : seconds < 86_400 ? (seconds / 3600, seconds / 60 % 60, 'h', 'm')
            : (seconds / 86_400, seconds / 3600 % 24, 'd', 'h');
        return string.Format(CultureInfo.InvariantCulture, "{0:N0} {1} {2:00} {3}", large, first, small, second);
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
