using System;
using System.Globalization;
using System.Linq;
using UsageStats.Reports;
using UsageStats.Reports.Views;
using Xunit;

namespace UsageStats.Tests.Reports.Views;

public sealed class DayBarsTests
{
    [Theory]
    [InlineData("2026-11-23", "2026-11-23", "Day", 14)]
    [InlineData("2026-11-01", "2026-11-23", "Day", 23)]
    [InlineData("2026-07-27", "2026-11-23", "Day", 120)]
    [InlineData("2026-07-26", "2026-11-23", "Week", 19)]
    [InlineData("2020-01-01", "2026-11-23", "Month", 83)]
    [InlineData("1990-01-01", "2026-11-23", "Year", 37)]
    [InlineData("0001-01-01", "2026-11-23", "Year", 120)]
    [InlineData("0001-01-01", "0001-01-01", "Day", 1)]
    [InlineData("9999-12-01", "9999-12-31", "Day", 31)]
    public void Of_ChoosesTheFinestUnitThatFits(string first, string last, string unit, int bars)
    {
        DayBars made = DayBars.Of([Day(first), Day(last)]);
        Assert.Equal((unit, bars), (made.Unit.ToString(), made.Bars.Count));
        Assert.Equal(made.Bars.Select(bar => bar.Date).Distinct().Count(), made.Bars.Count);
    }

    [Fact]
    public void Of_AddsTheDaysOfABarUpAndFillsGaps()
    {
        DayBars days = DayBars.Of([Day("2026-11-10", 5, 1, 2), Day("2026-11-23", 7)]);
        Assert.Equal(12, days.Bars.Sum(bar => bar.Calls));
        Assert.Equal((5L, 1L, 2L, 2L), (days.Bars[0].Calls, days.Bars[0].Failures, days.Bars[0].Cancellations, days.Bars[0].Others));
        Assert.Equal(12, days.Bars.Count(bar => bar.Calls == 0));
        Assert.Equal("Mon 2026-11-23", days.Label(days.Bars[^1]));
    }

    [Fact]
    public void Of_Weeks_BeginOnMonday()
    {
        DayBars weeks = DayBars.Of([Day("2026-01-01", 1), Day("2026-11-22", 3), Day("2026-11-23", 4)]);
        Assert.Equal((3L, 4L), (weeks.Bars[^2].Calls, weeks.Bars[^1].Calls));
        Assert.All(weeks.Bars, bar => Assert.Equal(DayOfWeek.Monday, bar.Date.DayOfWeek));
    }

    [Fact]
    public void Of_NoDays_HasNoBars() => Assert.Empty(DayBars.Of([]).Bars);

    private static ReportDay Day(string date, long calls = 1, long failures = 0, long cancellations = 0) =>
        new(DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), calls, failures, cancellations, 0);
}
