using System;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class DurationBandsTests
{
    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 4)]
    public void Limits_ThatAreNegativeOrTheWrongWayRound_AreRefused(int fast, int medium) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DurationBands(TimeSpan.FromSeconds(fast), TimeSpan.FromSeconds(medium)));
}
