using System;
using System.Globalization;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class ReadableTextTests
{
    [Theory]
    [InlineData("0:0:0", "0 µs")]
    [InlineData("0:0:0.00034", "340 µs")]
    [InlineData("0:0:0.0009994", "999 µs")]
    [InlineData("0:0:0.0009995", "1.0 ms")]
    [InlineData("0:0:0.0123", "12.3 ms")]
    [InlineData("0:0:0.09995", "100 ms")]
    [InlineData("0:0:0.4564", "456 ms")]
    [InlineData("0:0:0.9995", "1.0 s")]
    [InlineData("0:0:4.2", "4.2 s")]
    [InlineData("0:0:59.94", "59.9 s")]
    [InlineData("0:0:59.95", "1 m 00 s")]
    [InlineData("0:3:5", "3 m 05 s")]
    [InlineData("0:59:59.6", "1 h 00 m")]
    [InlineData("2:3:59", "2 h 03 m")]
    [InlineData("4.03:00:00", "4 d 03 h")]
    [InlineData("10675199.02:48:05.4775807", "10,675,199 d 02 h")]
    public void Duration_HasTheUnitThatSuitsIt(string duration, string expected) =>
        Assert.Equal(expected, ReadableText.Duration(TimeSpan.Parse(duration, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(1, "100 %")]
    [InlineData(0.9999, "99.9 %")]
    [InlineData(0.0001, "0.1 %")]
    [InlineData(0.974, "97.4 %")]
    public void Percent_IsNoneOrAllOnlyWhenItIs(double share, string expected) => Assert.Equal(expected, ReadableText.Percent(share));

    [Theory]
    [InlineData("deploy", 6, "deploy")]
    [InlineData("deployed", 6, "deplo…")]
    [InlineData("abcd😀f", 6, "abcd…")]
    [InlineData(null, 6, "")]
    public void Cut_EndsAtACharacterWithAnEllipsis(string? text, int length, string expected) => Assert.Equal(expected, ReadableText.Cut(text, length));

    [Theory]
    [InlineData("IOException", 11, "IOException")]
    [InlineData("System.IO.IOException", 12, "…IOException")]
    [InlineData("ab😀cdef", 6, "…cdef")]
    [InlineData(null, 6, "")]
    public void CutFront_BeginsWithAnEllipsisAtACharacter(string? text, int length, string expected) => Assert.Equal(expected, ReadableText.CutFront(text, length));

    [Theory]
    [InlineData(0, "0 calls")]
    [InlineData(1, "1 call")]
    [InlineData(1234, "1,234 calls")]
    public void Count_HasItsNounInTheNumberItNeeds(long count, string expected) => Assert.Equal(expected, ReadableText.Count(count, "call"));

    [Fact]
    public void Absent_IsEmpty()
    {
        Assert.Equal(string.Empty, ReadableText.Duration(null));
        Assert.Equal(string.Empty, ReadableText.Percent(null));
    }

    [Theory]
    [InlineData("\u001b[31mdeploy\u001b[0m", "\ufffd[31mdeploy\ufffd[0m")]
    [InlineData("a\nb\u009bc\0", "a\ufffdb\ufffdc\ufffd")]
    [InlineData("Get-Thing", "Get-Thing")]
    [InlineData(null, "")]
    public void Clean_OfControlCharacters_LeavesNoneToATerminal(string? text, string expected)
    {
        Assert.Equal(expected, ReadableText.Clean(text));
        Assert.Equal(expected, ReadableText.Cut(text, 40));
    }
}
