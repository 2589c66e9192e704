using System.Threading.Tasks;
using UsageStats.Recording;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Recording;

public sealed class FirstUseTests
{
    [Fact]
    public void TryClaim_ByManyAtOnce_HasOneWinnerEach()
    {
        using TemporaryFolder folder = new();
        DataHome home = new(folder["home"]);
        int[] wins = new int[50];

        Parallel.For(0, 50 * 16, i =>
        {
            if (FirstUse.TryClaim(home, "default", "used", "feature " + (i % 50)) is not null)
            {
                System.Threading.Interlocked.Increment(ref wins[i % 50]);
            }
        });

        Assert.All(wins, count => Assert.Equal(1, count));
    }

    [Fact]
    public void TryClaim_AfterGiveBack_SucceedsAgain()
    {
        using TemporaryFolder folder = new();
        DataHome home = new(folder["home"]);

        FirstUse.GiveBack(FirstUse.TryClaim(home, "default", "used", null)!);

        Assert.NotNull(FirstUse.TryClaim(home, "Default", "used", null));
        Assert.Null(FirstUse.TryClaim(home, "default", "used", null));
    }
}
