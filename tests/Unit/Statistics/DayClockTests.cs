using System;
using CsCheck;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class DayClockTests
{
    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    public void DayOf_IsTheDateThatTheZoneShows_AcrossEveryChangeOfItsClocks(string zoneId)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        long first = new DateTime(2000, 1, 1).Ticks;
        long last = new DateTime(2035, 1, 1).Ticks;
        Gen.Long[first / 10_000, last / 10_000].Array[1, 20].Sample(
            milliseconds =>
            {
                DayClock clock = new(zone);
                foreach (long millisecond in milliseconds)
                {
                    DateTime utc = new(millisecond * 10_000, DateTimeKind.Utc);
                    Assert.Equal(TimeZoneInfo.ConvertTimeFromUtc(utc, zone).Date, DayClock.DateOf(clock.DayOf(utc.Ticks)));
                }
            },
            iter: 300);
    }

    [Theory]
    [InlineData("2026-03-28T22:59:59.999Z", "2026-03-28")]
    [InlineData("2026-03-28T23:00:00.000Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59:59.999Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00.000Z", "2026-03-30")]
    [InlineData("2026-10-25T22:59:59.999Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00.000Z", "2026-10-26")]
    public void DayOf_OnTheDaysOf23And25Hours_EndsAtMidnight(string utc, string date)
    {
        DayClock clock = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        long ticks = DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture).UtcTicks;
        Assert.Equal(DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture), DayClock.DateOf(clock.DayOf(ticks)));
    }

    [Fact]
    public void DayOf_AtTheEndsOfTheCalendar_StaysInIt()
    {
        DayClock east = new(TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(14), null, null));
        DayClock west = new(TimeZoneInfo.CreateCustomTimeZone("west", TimeSpan.FromHours(-12), null, null));
        Assert.Equal(DateTime.MaxValue.Date, DayClock.DateOf(east.DayOf(DateTime.MaxValue.Ticks)));
        Assert.Equal(DateTime.MinValue, DayClock.DateOf(west.DayOf(0)));
    }
}
