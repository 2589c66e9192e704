using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class SparklineTests
{
    [Theory]
    [InlineData(new long[] { 0, 1, 2, 3, 4, 5, 6, 7, 8 }, " ▁▂▃▄▅▆▇█", ".23456789")]
    [InlineData(new long[] { 0, 1, 1000 }, " ▁█", ".19")]
    [InlineData(new long[] { 5, 5 }, "██", "99")]
    [InlineData(new long[] { 0, 0 }, "  ", "..")]
    [InlineData(new long[] { long.MaxValue, 1 }, "█▁", "91")]
    [InlineData(new long[0], "", "")]
    public void Draw_ScalesToTheLargestCount(long[] counts, string blocks, string digits)
    {
        Assert.Equal(blocks, Sparkline.Draw(counts, blocks: true));
        Assert.Equal(digits, Sparkline.Draw(counts, blocks: false));
    }

    [Fact]
    public void ForTerminal_OfNothing_IsEmpty() => Assert.Equal(string.Empty, Sparkline.ForTerminal(null));
}
