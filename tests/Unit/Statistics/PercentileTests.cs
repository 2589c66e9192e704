using System;
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
    public void Of_InterpolatesBetweenTheNearestRanks(int percent, string microseconds, long ticks) =>
        Assert.Equal(TimeSpan.FromTicks(ticks), Percentile.Of(Sorted([.. microseconds.Split(' ').Select(long.Parse)]), percent));

    [Fact]
    public void Of_BetweenAShortAndALongRun_KeepsEveryMicrosecond() =>
        Assert.Equal(TimeSpan.FromTicks(5L * (uint.MaxValue + 400_000_000_000L)), Percentile.Of(Sorted([uint.MaxValue, 400_000_000_000]), 50));

    [Fact]
    public void Of_TheLongestTimeSpans_DoesNotOverflow()
    {
        long most = long.MaxValue / 10;
        Assert.Equal(TimeSpan.FromTicks(most * 10), Percentile.Of(Sorted([most, most]), 99));
    }

    [Fact]
    public void Sort_PutsAnyDurationsInOrder() => Gen.OneOf(Gen.Long[0, 3_000], Gen.Long[0, uint.MaxValue], Gen.Long[0, long.MaxValue / 10]).Array[0, 3_000].Sample(
        values =>
        {
            DurationList list = Sorted(values);
            Assert.Equal(values.Order(), Enumerable.Range(0, list.Count).Select(index => list[index]));
        },
        iter: 200);

    [Fact]
    public void Sort_AfterMerge_PutsBothInOrder() => Gen.Select(Gen.Long[0, 10_000_000_000].Array[0, 2_000], Gen.Long[0, 10_000_000_000].Array[0, 2_000]).Sample(
        (one, other) =>
        {
            DurationList list = List(one);
            list.Merge(List(other));
            uint[] scratch = [];
            list.Sort(ref scratch);
            Assert.Equal(one.Concat(other).Order(), Enumerable.Range(0, list.Count).Select(index => list[index]));
        },
        iter: 100);

    private static DurationList Sorted(long[] values)
    {
        DurationList list = List(values);
        uint[] scratch = [];
        list.Sort(ref scratch);
        return list;
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
