using System.Text;
using CsCheck;
using UsageStats.Events;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class WholeEventsTests
{
    private const string Head = "{\"v\":1,\"id\":\"0123456789abcdef0123456789abcdef\",\"ts\":\"2026-11-23T05:36:07.123Z\",\"source\":\"default\",\"event\":\"command\",\"name\":\"deploy\"";

    private readonly WholeEvents _events = new();

    [Fact]
    public void Read_OfWhatTheEncoderWrites_IsWhatTheReaderReads() => RandomLines.Whole.Sample(SameAsReader, iter: 5_000, threads: 1);

    [Fact]
    public void Read_OfDamagedLines_IsWhatTheReaderReads() => RandomLines.Damaged.Sample(SameAsReader, iter: 10_000, threads: 1);

    [Fact]
    public void Read_OfForeignJson_IsWhatTheReaderReads() => RandomLines.Foreign.Sample(SameAsReader, iter: 5_000, threads: 1);

    [Theory]
    [InlineData(",\"session\":\"0123456789abcdef\"}")]
    [InlineData(",\"session\":\"0123456789abcdef\",\"send\":true}")]
    [InlineData(",\"ms\":12.345,\"own\":0.03,\"outcome\":\"error\",\"error\":\"System.IO.IOException\",\"session\":\"0123456789abcdef\",\"send\":true}")]
    [InlineData(",\"session\":\"0123456789abcdef\",\"send\":true,\"start\":\"0123456789abcdef0123456789abcdef\"}")]
    [InlineData(",\"session\":\"0123456789abcdef\",\"properties\":{\"a\":\"b\"}}")]
    [InlineData(",\"session\":\"0123456789abcdef\",\"properties\":{\"send\":true}}")]
    [InlineData(",\"session\":\"0123456789abcdef\",\"properties\":{\"a\":\"\",\"send\":true}}")]
    [InlineData(",\"session\":\"a\",\"send\":false}")]
    public void Read_OfEachEnd_IsWhatTheReaderReads(string end) => SameAsReader(Encoding.UTF8.GetBytes(Head + end));

    private void SameAsReader(byte[] line)
    {
        UsageEvent? expected = EventReader.Read(line);
        UsageEvent? read = _events.Read(line);
        Assert.Equal(Fields(expected), Fields(read));
        Assert.Equal(expected?.Properties, read?.Properties);
    }

    private static object? Fields(UsageEvent? read) => read is null ? null :
        (read.Id, read.Timestamp, read.Source, read.Event, read.Name, read.Duration, read.Overhead, (read.Outcome, read.Error, read.Session, read.Send, read.Start));
}
