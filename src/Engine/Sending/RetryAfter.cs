using System;
using System.Globalization;

namespace UsageStats.Sending;

/// <summary>Reads the <c>Retry-After</c> header in both of its forms: seconds, or an HTTP date.</summary>
internal static class RetryAfter
{
    /// <summary>The longest rest a receiver may ask for: 1 day. A wrong clock over there must not silence a sink for a year.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    // RFC 9110 has one form to write and two old ones to read.
    private static readonly string[] Dates = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>How long to wait from <paramref name="now"/>; null when the header is absent or says nothing. A date in the past gives zero.</summary>
    public static TimeSpan? Parse(string? header, DateTimeOffset now)
    {
        string? text = header?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds))
        {
            return seconds >= Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset date)
            ? Bound(date - now)
            : null;
    }

    private static TimeSpan Bound(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
}
