using System.Linq;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(40)]
    public void IsPlain_OfAnyByteAtAnyPlace_IsPrintableAsciiWithoutABackslash(int length)
    {
        foreach (int place in Enumerable.Range(0, length))
        {
            foreach (int value in Enumerable.Range(0, 256))
            {
                byte[] line = [.. Enumerable.Repeat((byte)'a', length)];
                line[place] = (byte)value;
                Assert.Equal(value is >= 0x20 and <= 0x7E and not '\\', PlainText.IsPlain(line));
            }
        }
    }

    [Fact]
    public void IsLowerHex_OfAnyByteAtAnyPlace_IsADigitOrALetterUpToF()
    {
        foreach (int place in Enumerable.Range(0, 16))
        {
            foreach (int value in Enumerable.Range(0, 256))
            {
                byte[] digits = "0123456789abcdef"u8.ToArray();
                digits[place] = (byte)value;
                Assert.Equal(value is (>= '0' and <= '9') or (>= 'a' and <= 'f'), PlainText.IsLowerHex(digits));
            }
        }
    }
}
