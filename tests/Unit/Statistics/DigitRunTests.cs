using System.Globalization;
using System.Text;
using CsCheck;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class DigitRunTests
{
    [Fact]
    public void Read_OfOneToSevenDigits_GivesTheirValueWhateverFollows() =>
        Gen.Select(Gen.Int[1, 7].SelectMany(count => Gen.String[Gen.Char['0', '9'], count, count]), Gen.Byte.Where(b => b is < (byte)'0' or > (byte)'9'), Gen.Byte.Array[8]).Sample(
            (digits, end, more) =>
            {
                Assert.Equal(digits.Length, DigitRun.Read([.. Encoding.ASCII.GetBytes(digits), end, .. more], out uint value));
                Assert.Equal(uint.Parse(digits, CultureInfo.InvariantCulture), value);
            },
            iter: 5_000);

    [Theory]
    [InlineData("12345678,")]
    [InlineData("-1234567")]
    [InlineData(",1234567")]
    [InlineData("/1234567")]
    [InlineData(":1234567")]
    public void Read_OfMoreDigitsOrNone_IsZero(string text) => Assert.Equal(0, DigitRun.Read(Encoding.ASCII.GetBytes(text), out _));
}
