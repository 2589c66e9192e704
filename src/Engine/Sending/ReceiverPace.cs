using System;
using System.Globalization;

namespace UsageStats.Sending;

/// <summary>What a receiver asks of us in its answer: to send less often, or fewer events. Never more than we would.</summary>
internal static class ReceiverPace
{
    /// <summary>The header with the least seconds between two attempts.</summary>
    public const string IntervalHeader = "X-UsageStats-Interval";

    /// <summary>The header with the share of events to send, 0 to 1.</summary>
    public const string SampleRateHeader = "X-UsageStats-Sample-Rate";

    /// <summary>The longest interval a receiver may ask for: 1 day, so that it is asked again and can change its mind.</summary>
    public static readonly TimeSpan LongestInterval = TimeSpan.FromDays(1);

    /// <summary>The smallest share a receiver may ask for. With 0 it would never be asked again.</summary>
    public const double SmallestSampleRate = 0.001;

    /// <summary>The interval asked for; null when none is, or what is asked is no number of seconds.</summary>
    public static TimeSpan? ParseInterval(string? header)
    {
        if (!TryParse(header, out double seconds) || seconds == 0)
        {
            return null;
        }

        return seconds >= LongestInterval.TotalSeconds ? LongestInterval : TimeSpan.FromSeconds(seconds);
    }

    /// <summary>The share asked for; 1, which is everything, when none is.</summary>
    public static double ParseSampleRate(string? header) =>
        TryParse(header, out double rate) ? Math.Min(1, Math.Max(SmallestSampleRate, rate)) : 1;

    /// <summary>Whether an event belongs to the share. The id alone decides, so a retry sends the same events.</summary>
    /// <param name="id">32 hex digits, the last of them random.</param>
    /// <param name="rate">0 to 1.</param>
    public static bool Keeps(string id, double rate) => rate >= 1 || LastBits(id) < rate * (1L << 32);

    private static uint LastBits(string id)
    {
#if NET
        return uint.Parse(id.AsSpan(id.Length - 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
#else
        return uint.Parse(id.Substring(id.Length - 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
#endif
    }

    private static bool TryParse(string? header, out double number) =>
        double.TryParse(header, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out number)
        && !double.IsNaN(number) && !double.IsInfinity(number);
}
