using System;
using System.Text;
using CsCheck;
using UsageStats.Events;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Events;

public sealed class EventReaderTests
{
    private const string Whole = """{"v":1,"id":"019ab0de00007000800000000000000f","ts":"2026-11-23T05:36:07.123Z","source":"default","event":"command","name":"deploy","ms":12.345,"own":0.031,"outcome":"ok","session":"0123456789abcdef"}""";

    [Fact]
    public void Read_OfAWholeLine_GivesEveryField()
    {
        UsageEvent read = Read(Whole.Replace("\"session\"", "\"error\":\"E\",\"session\"", StringComparison.Ordinal).Replace("}", ",\"send\":true,\"start\":\"019ab0de00007000800000000000000e\",\"properties\":{\"n\":-7,\"x\":1.5,\"b\":false,\"t\":\"é\"}}", StringComparison.Ordinal))!;

        Assert.Equal("019ab0de00007000800000000000000f", read.Id);
        Assert.Equal(Drafts.Start, read.Timestamp);
        Assert.Equal("default", read.Source);
        Assert.Equal("command", read.Event);
        Assert.Equal("deploy", read.Name);
        Assert.Equal(TimeSpan.FromTicks(123_450), read.Duration);
        Assert.Equal(TimeSpan.FromTicks(310), read.Overhead);
        Assert.Equal(Outcome.Ok, read.Outcome);
        Assert.Equal("E", read.Error);
        Assert.Equal("0123456789abcdef", read.Session);
        Assert.True(read.Send);
        Assert.Equal("019ab0de00007000800000000000000e", read.Start);
        Assert.Equal(
            [new("n", PropertyValue.From(-7L)), new("x", PropertyValue.From(1.5)), new("b", PropertyValue.From(false)), new("t", PropertyValue.From("é"))],
            read.Properties);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"v\":1}")]
    [InlineData("{\"v\":2,\"id\":\"019ab0de00007000800000000000000f\",\"ts\":\"2026-11-23T05:36:07.123Z\",\"source\":\"d\",\"event\":\"c\",\"session\":\"s\"}")]
    [InlineData("{\"v\":1,\"id\":\"019AB0DE00007000800000000000000F\",\"ts\":\"2026-11-23T05:36:07.123Z\",\"source\":\"d\",\"event\":\"c\",\"session\":\"s\"}")]
    [InlineData("{\"v\":1,\"id\":\"019ab0de00007000800000000000000f\",\"ts\":\"yesterday\",\"source\":\"d\",\"event\":\"c\",\"session\":\"s\"}")]
    public void Read_OfNoEvent_GivesNull(string line) => Assert.Null(Read(line));

    [Theory]
    [InlineData("\"ms\":12.345", "\"ms\":-1")]
    [InlineData("\"ms\":12.345", "\"ms\":1e400")]
    [InlineData("\"ms\":12.345", "\"ms\":\"12\"")]
    [InlineData("\"name\":\"deploy\"", "\"name\":7")]
    [InlineData("\"name\":\"deploy\"", "\"name\":\"\\ud800\"")]
    [InlineData("\"outcome\":\"ok\"", "\"send\":\"yes\"")]
    [InlineData("\"outcome\":\"ok\"", "\"properties\":{\"x\":1e999}")]
    public void Read_OfAFieldThatCannotBe_GivesNull(string field, string damaged) =>
        Assert.Null(Read(Whole.Replace(field, damaged, StringComparison.Ordinal)));

    [Fact]
    public void Read_IgnoresFieldsOfALaterVersion() =>
        Assert.Equal("deploy", Read(Whole.Replace("\"name\"", "\"later\":{\"a\":[1,{}]},\"name\"", StringComparison.Ordinal))!.Name);

    [Fact]
    public void Read_AfterATornStart_ResumesAtTheLastEventOfTheLine() =>
        Gen.Int[1, Whole.Length - 1].Sample(cut => Assert.Equal("deploy", Read(Whole[..cut] + Whole)!.Name));

    [Fact]
    public void Read_OfTwoEventsInOneLine_GivesTheLast() =>
        Assert.Equal("second", Read(Whole + Whole.Replace("deploy", "second", StringComparison.Ordinal))!.Name);

    [Fact]
    public void Read_OfAnyBytes_NeverThrows() =>
        Gen.Byte.Array[0, 400].Sample(bytes =>
        {
            EventReader.Read(bytes);
            return true;
        });

    [Fact]
    public void Read_OfALineWithBytesChanged_NeverThrows() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Byte).Array[1, 6].Sample(changes =>
        {
            byte[] line = Encoding.UTF8.GetBytes(Whole);
            foreach ((int at, byte value) in changes)
            {
                line[at] = value;
            }

            EventReader.Read(line);
            return true;
        });

    private static UsageEvent? Read(string line) => EventReader.Read(Encoding.UTF8.GetBytes(line));
}
