using System;
using System.Linq;
using CsCheck;
using UsageStats.Storage;
using Xunit;

namespace UsageStats.Tests.Storage;

public sealed class KeyValueTextTests
{
    private static readonly string[] Lines = ["mode = on", "mode = off # c", "x = 1", "# c", "", "what is this"];

    [Theory]
    [InlineData("mode = on", "mode", "on")]
    [InlineData("  Mode=on  ", "Mode", "on")]
    [InlineData("mode = on # why", "mode", "on")]
    [InlineData("rule = a#b=c", "rule", "a#b=c")]
    [InlineData("mode =", "mode", "")]
    [InlineData("mode = on\r", "mode", "on")]
    [InlineData("# mode = on", "", "")]
    [InlineData(" ", "", "")]
    public void Line_IsUnderstood(string text, string key, string value)
    {
        KeyValueLine line = KeyValueText.Parse(text).Lines.Single();

        Assert.True(line.IsUnderstood);
        Assert.Equal((key, value), (line.Key, line.Value));
    }

    [Theory]
    [InlineData("mode")]
    [InlineData("= on")]
    [InlineData("two words = on")]
    [InlineData("m\0de = on")]
    public void Line_ThatIsNoKeyAndValue_IsKeptAndNotUnderstood(string text)
    {
        KeyValueText parsed = KeyValueText.Parse(text + "\n");

        Assert.False(parsed.Lines.Single().IsUnderstood);
        Assert.Equal(text + "\n", parsed.ToString());
    }

    [Fact]
    public void Find_TakesTheLastLineInAnyCase() =>
        Assert.Equal(3, KeyValueText.Parse("mode = on\nother = 1\nMODE = off\n").Find("mode")!.Number);

    [Fact]
    public void With_ChangesOneKeyAndKeepsEveryOtherLine() =>
        Gen.Int[0, 5].Select(i => Lines[i]).List[0, 6].Sample(lines =>
        {
            KeyValueText before = KeyValueText.Parse(string.Concat(lines.Select(line => line + "\n")));
            KeyValueText after = before.With("mode", "local");

            Assert.Equal("local", after.Find("mode")!.Value);
            Assert.Single(after.Lines, line => line.Key == "mode");
            Assert.Equal(lines.Where(line => !line.StartsWith("mode", StringComparison.Ordinal)), after.Lines.Where(line => line.Key != "mode").Select(line => line.Text));
            Assert.Null(after.With("mode", null).Find("mode"));
        });
}
