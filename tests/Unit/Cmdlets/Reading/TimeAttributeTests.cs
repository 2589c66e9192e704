using System;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using Xunit;

namespace UsageStats.Tests.Cmdlets.Reading;

public sealed class TimeAttributeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("7.00:00:00", "2026-11-16T12:00:00Z")]
    [InlineData("7 d", "2026-11-16T12:00:00Z")]
    [InlineData(" 90min ", "2026-11-23T10:30:00Z")]
    [InlineData("02:30", "2026-11-23T09:30:00Z")]
    [InlineData("00:00:00", "2026-11-23T12:00:00Z")]
    [InlineData("2026-11-01T08:30:00Z", "2026-11-01T08:30:00Z")]
    [InlineData("2026-11-01T08:30:00+02:00", "2026-11-01T06:30:00Z")]
    public void Text_IsADateOrATimeSpanAgo(string text, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), TimeAttribute.Convert(text, Now));

    [Fact]
    public void Date_WithoutAnOffset_IsOfThisMachinesTimeZone()
    {
        DateTime date = new(2026, 11, 1, 8, 30, 0);
        Assert.Equal(new DateTimeOffset(date), TimeAttribute.Convert("2026-11-01 08:30", Now));
        Assert.Equal(new DateTimeOffset(date), TimeAttribute.Convert(date, Now));
        Assert.Equal(Now, TimeAttribute.Convert(Now.UtcDateTime, Now));
        Assert.Equal(Now, TimeAttribute.Convert(Now, Now));
    }

    [Fact]
    public void TimeSpan_LongerThanTheCalendar_IsItsBeginning() => Assert.Equal(DateTimeOffset.MinValue, TimeAttribute.Convert(TimeSpan.MaxValue, Now));

    [Fact]
    public void Date_AtTheEndOfTheCalendar_IsTaken()
    {
        Assert.Equal(1, ((DateTimeOffset)TimeAttribute.Convert(DateTime.MinValue, Now)).Year);
        Assert.Equal(9999, ((DateTimeOffset)TimeAttribute.Convert(DateTime.MaxValue, Now)).Year);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("7")]
    [InlineData(7)]
    [InlineData("-1.00:00:00")]
    public void Anything_Else_IsRefused(object value) =>
        Assert.Throws<ArgumentTransformationMetadataException>(() => TimeAttribute.Convert(value, Now));

    [Fact]
    public void Number_AsAnUnquotedTimeIs_IsRefusedWithAWordOnQuotes()
    {
        Exception refused = Assert.Throws<ArgumentTransformationMetadataException>(() => TimeAttribute.Convert(30m, Now));

        Assert.Contains("Without quotes PowerShell takes 30d for a number.", refused.Message, StringComparison.Ordinal);
        refused = Assert.Throws<ArgumentTransformationMetadataException>(() => new UsageStats.Cmdlets.DurationAttribute().Transform(null!, 30m));
        Assert.Contains("Without quotes PowerShell takes 30d for a number.", refused.Message, StringComparison.Ordinal);
    }
}
