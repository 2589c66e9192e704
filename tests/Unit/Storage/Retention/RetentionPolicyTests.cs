using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using UsageStats.Storage;
using UsageStats.Storage.Retention;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Storage.Retention;

public sealed class RetentionPolicyTests
{
    private static readonly DateTimeOffset Now = Drafts.Start;

    [Fact]
    public void Choose_TakesSegmentsPastTheAge() =>
        Assert.Equal([1, 2], Choose(new RetentionLimits(TimeSpan.FromDays(90), 1000), (120, 10), (91, 10), (89, 10), (0, 10)));

    [Fact]
    public void Choose_PastTheSize_TakesTheOldestUntilItFits() =>
        Assert.Equal([1, 2], Choose(new RetentionLimits(TimeSpan.FromDays(90), 100), (9, 60), (8, 60), (7, 60), (0, 40)));

    [Fact]
    public void Choose_NeverTakesWhatWasWrittenInTheLastDayUnlessTheTotalIsTwiceTheLimit()
    {
        Assert.Empty(Choose(new RetentionLimits(TimeSpan.FromDays(90), 100), (0.5, 120), (0.1, 60)));
        Assert.Equal([1], Choose(new RetentionLimits(TimeSpan.FromDays(90), 100), (0.5, 150), (0.1, 60)));
    }

    [Fact]
    public void Choose_OfAnySegments_EndsWithinTheLimitOrWithRecentOnesOnly() =>
        Gen.Select(Gen.Double[0, 200], Gen.Int[0, 100]).Array[0, 20].Sample(found =>
        {
            RetentionLimits limits = new(TimeSpan.FromDays(90), 300);
            (double DaysAgo, int Length)[] segments = [.. found.OrderByDescending(one => one.Item1)];
            HashSet<int> gone = [.. Choose(limits, segments)];
            List<(double DaysAgo, int Length)> left = [.. segments.Where((_, i) => !gone.Contains(i + 1))];

            Assert.DoesNotContain(left, one => one.DaysAgo > 90.0001);
            Assert.True(left.Sum(one => one.Length) <= 300 || (left.All(one => one.DaysAgo < 1) && left.Sum(one => one.Length) <= 600));
        });

    // Numbered from 1 in the order given, oldest first.
    private static IEnumerable<int> Choose(RetentionLimits limits, params (double DaysAgo, int Length)[] segments) =>
        RetentionPolicy.Choose(
            [.. segments.Select((one, i) => (new Segment(new SegmentName(Now.Date, i + 1, null), "s" + i, one.Length), Now.AddDays(-one.DaysAgo)))],
            limits,
            Now).Select(segment => segment.Name.Number);
}
