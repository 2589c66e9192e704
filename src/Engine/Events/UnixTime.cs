
namespace UsageStats.Events;

/// <summary>The point that Unix time counts from.</summary>
internal static class UnixTime
{
    /// <summary>1970-01-01T00:00:00Z in ticks of 100 ns since year 1.</summary>
    public const long EpochTicks = 621_355_968_000_000_000;
}
