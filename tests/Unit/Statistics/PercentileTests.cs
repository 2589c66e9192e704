using System;
using System.Globalization;
using System.Linq;
using CsCheck;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class PercentileTests
{
    [Theory]
    [InlineData(50, "7", 70)]
    [InlineData(99, "7", 70)]
    [InlineData(50, "1 2", 15)]
    [InlineData(50, "1 2 3", 20)]
    [InlineData(95, "10 20 30 40 50 60 70 80 90 100", 955)]
    [InlineData(99, "10 20 30 40 50 60 70 80 90 100", 991)]
    [InlineData(0, "3 1 2", 10)]
    [InlineData(100, "3 1 2", 30)]
    [InlineData(50, "0 1 1000 1001", 5005)]
    [InlineData(50, "4294967295 400000000000", 2021474836475)]
    [InlineData(99, "922337203685477580 922337203685477580", 9223372036854775800)]
    public void Between_InterpolatesBetweenTheNearestRanks(int percent, string microseconds, long ticks)
    {
        long[] values = [.. microseconds.Split(' ').Select(text => long.Parse(text, CultureInfo.InvariantCulture))];
        Percentile percentile = new(percent, values.Length);
        long[] ranks = [percentile.Below, percentile.Above];

        List(values).Find(ranks, new RankSelection());

        Assert.Equal(TimeSpan.FromTicks(ticks), percentile.Between(ranks[0], ranks[1]));
    }

    [Fact]
    public void Find_GivesWhatSortingGives() =>
        Gen.OneOf(Gen.Long[0, 100], Gen.Long[0, 3_000_000], Gen.Long[0, uint.MaxValue], Gen.Long[0, long.MaxValue / 10], Gen.Const(uint.MaxValue - 1L)).Array[1, 2_000]
            .Select(Gen.Int[0, 1_999].Array[1, 8])
            .Sample(
                (values, ranks) =>
                {
                    long[] sought = [.. ranks.Select(rank => (long)(rank % values.Length))];
                    long[] expected = [.. sought.Select(rank => values.Order().ElementAt((int)rank))];

                    List(values).Find(sought, new RankSelection());

                    Assert.Equal(expected, sought);
                },
                iter: 300);

    [Fact]
    public void Find_AfterMerge_LooksAmongBoth() =>
        Gen.Select(Gen.Long[0, 10_000_000_000].Array[1, 500], Gen.Long[0, 10_000_000_000].Array[0, 500]).Sample(
            (one, other) =>
            {
                long[] ranks = [.. Enumerable.Range(0, one.Length + other.Length)];
                DurationList list = List(one);
                list.Merge(List(other));

                list.Find(ranks, new RankSelection());

                Assert.Equal(one.Concat(other).Order(), ranks);
            },
            iter: 100);

    [Fact]
    public void Selection_UsedForAnotherList_ForgetsTheOneBefore()
    {
        RankSelection selection = new();
        long[] first = [0, 1, 2];
        long[] second = [0, 1];

        List([5, 6, 7_000_000]).Find(first, selection);
        List([7_000_001, 6]).Find(second, selection);

        Assert.Equal([5, 6, 7_000_000], first);
        Assert.Equal([6, 7_000_001], second);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(101)]
    public void Summary_OfOneToNMicroseconds_IsWhatArithmeticGives(int count)
    {
        DurationSummary summary = DurationSummary.Of(List([.. Enumerable.Range(1, count).Select(i => (long)i)]), new RankSelection())!;

        TimeSpan At(decimal percent) => TimeSpan.FromTicks((long)Math.Round(10 + ((count - 1) * percent / 10), MidpointRounding.AwayFromZero));
        Assert.Equal(new DurationSummary(At(0), At(50), At(95), At(99), At(100)), summary);
    }

    private static DurationList List(long[] values)
    {
        DurationList list = new();
        foreach (long value in values)
        {
            list.Add(value);
        }

        return list;
    }
}
