using System;

namespace UsageStats.Sending;

/// <summary>Spreads what would be due on every machine at the same moment.</summary>
internal static class FleetSpread
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>How much later than others a home sends: from 0 to below 1 hour, always the same for the same home.</summary>
    /// <param name="homeKey">The home's random key. Empty for no delay.</param>
    public static TimeSpan Of(byte[] homeKey)
    {
        int fraction = homeKey.Length < 2 ? 0 : (homeKey[0] << 8) | homeKey[1];
        return new TimeSpan(Longest.Ticks / 65536 * fraction);
    }
}
