using System;
using CsCheck;
using UsageStats.Storage.Settings;
using Xunit;

namespace UsageStats.Tests.Storage.Settings;

public sealed class SettingTextTests
{
    [Theory]
    [InlineData("15 min", 900_000)]
    [InlineData("15min", 900_000)]
    [InlineData("1.5 s", 1500)]
    [InlineData("250 MS", 250)]
    [InlineData("2 h", 7_200_000)]
    [InlineData("90 d", 7_776_000_000)]
    [InlineData("1.02:03:04", 93_784_000)]
    [InlineData("00:00:02", 2000)]
    public void Duration_TakesAUnitOrTheFormOfDotNet(string written, double milliseconds)
    {
        Assert.True(SettingText.TryRead(SettingKind.Duration, written, out long ticks));
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds).Ticks, ticks);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("")]
    [InlineData("min")]
    [InlineData("-5 min")]
    [InlineData("5 weeks")]
    [InlineData("1,5 s")]
    [InlineData("99999999999999999999 d")]
    public void Duration_RefusesABareNumberAndWhatIsNone(string written) =>
        Assert.False(SettingText.TryRead(SettingKind.Duration, written, out _));

    [Fact]
    public void Write_GivesWhatTryReadTakesBack() =>
        Gen.Enum<SettingKind>().Select(Gen.Long[0, TimeSpan.MaxValue.Ticks]).Sample((kind, number) =>
        {
            long value = kind == SettingKind.Mode ? number % 3 : number;
            Assert.True(SettingText.TryRead(kind, SettingText.Write(kind, value), out long back));
            Assert.Equal(value, back);
        });
}
