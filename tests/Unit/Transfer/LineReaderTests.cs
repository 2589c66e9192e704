using System.Collections.Generic;
using System.IO;
using System.Text;
using UsageStats.Transfer;
using Xunit;

namespace UsageStats.Tests.Transfer;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a")]
    [InlineData("a\n\nb", "a||b")]
    [InlineData("\n", "")]
    public void MoveNext_StepsThroughLines(string text, string lines) => Assert.Equal(lines, string.Join('|', Read(text)));

    [Fact]
    public void MoveNext_OverALineLongerThanTheBuffer_SaysSoAndGoesOn()
    {
        using LineReader reader = new(new MemoryStream(Encoding.ASCII.GetBytes(new string('x', 300_000) + "\nb\n")));
        Assert.True(reader.MoveNext());
        Assert.True(reader.IsTooLong);
        Assert.True(reader.MoveNext());
        Assert.False(reader.IsTooLong);
        Assert.Equal("b", Encoding.ASCII.GetString(reader.Current));
        Assert.False(reader.MoveNext());
    }

    private static List<string> Read(string text)
    {
        using LineReader reader = new(new MemoryStream(Encoding.ASCII.GetBytes(text)));
        List<string> lines = [];
        while (reader.MoveNext())
        {
            lines.Add(Encoding.ASCII.GetString(reader.Current));
        }

        return lines;
    }
}
