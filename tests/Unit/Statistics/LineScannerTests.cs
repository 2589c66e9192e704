using System;
using System.Linq;
using System.Text;
using CsCheck;
using UsageStats.Events;
using UsageStats.Statistics;
using Xunit;

namespace UsageStats.Tests.Statistics;

public sealed class LineScannerTests
{
    private const string Id = "{\"v\":1,\"id\":\"0123456789abcdef0123456789abcdef\"";
    private const string Head = Id + ",\"ts\":\"2026-11-23T05:36:07.123Z\",\"source\":\"default\",\"event\":\"command\",\"name\":\"deploy\"";
    private const string Tail = ",\"session\":\"0123456789abcdef\"}";

    [Fact]
    public void Read_OfWhatTheEncoderWrites_IsWhatTheReaderReads() => RandomLines.Whole.Sample(SameAsReader, iter: 5_000);

    [Fact]
    public void Read_OfDamagedLines_IsWhatTheReaderReads() => RandomLines.Damaged.Sample(SameAsReader, iter: 10_000);

    [Fact]
    public void Read_OfForeignJson_IsWhatTheReaderReads() => RandomLines.Foreign.Sample(SameAsReader, iter: 5_000);

    [Fact]
    public void Scan_TakesEveryPlainLineThatTheEncoderWrites() => RandomLines.Draft.Sample(
        draft =>
        {
            draft.Name = "Get-Thing";
            draft.DurationMicroseconds = Math.Min(draft.DurationMicroseconds, 9_999_999_999);
            draft.OwnMicroseconds = Math.Min(draft.OwnMicroseconds, 9_999_999_999);
            draft.Error = "System.IO.IOException";
            draft.Properties = [new("size", PropertyValue.From(3)), new("ratio", PropertyValue.From(-0.5)), new("kind", PropertyValue.From("a b")), new("dry", PropertyValue.From(true))];
            byte[] line = Encoding.UTF8.GetBytes(SomeLine.Of(draft).TrimEnd('\n'));
            Assert.True(new LineScanner().TryScan(line, out _));
        },
        iter: 1_000);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.001", 1)]
    [InlineData("0.01", 10)]
    [InlineData("12.3", 12_300)]
    [InlineData("12.345", 12_345)]
    [InlineData("9999999.999", 9_999_999_999)]
    public void Scan_OfMilliseconds_IsExactToTheMicrosecond(string milliseconds, long expected)
    {
        Assert.True(new LineScanner().TryScan(Encoding.UTF8.GetBytes(Head + ",\"ms\":" + milliseconds + Tail), out ScannedEvent read));
        Assert.Equal(expected, read.Microseconds);
    }

    [Theory]
    [InlineData("012")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("1.0005")]
    [InlineData("10000000")]
    [InlineData("1.2x")]
    [InlineData("1x")]
    [InlineData("")]
    public void Scan_OfMillisecondsInAnotherForm_LeavesThemToTheReader(string milliseconds) =>
        Assert.False(new LineScanner().TryScan(Encoding.UTF8.GetBytes(Head + ",\"ms\":" + milliseconds + Tail), out _));

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"a\":00}")]
    [InlineData("{\"a\":1.}")]
    [InlineData("{\"a\":-}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":truex}")]
    [InlineData("{\"a\":[1]}")]
    [InlineData("{\"a\":\"b}")]
    [InlineData("{\"a\":123456789012345678901}")]
    [InlineData("{\"a\":1")]
    public void Read_OfOddProperties_IsWhatTheReaderReads(string properties) =>
        SameAsReader(Encoding.UTF8.GetBytes(Head + Tail.TrimEnd('}') + ",\"properties\":" + properties + "}"));

    [Theory]
    [InlineData("2026-02-29T00:00:00.000Z")]
    [InlineData("2024-02-29T00:00:00.000Z")]
    [InlineData("2026-13-01T00:00:00.000Z")]
    [InlineData("2026-00-01T00:00:00.000Z")]
    [InlineData("0000-01-01T00:00:00.000Z")]
    [InlineData("9999-12-31T23:59:59.999Z")]
    [InlineData("2026-11-23T24:00:00.000Z")]
    [InlineData("2026-11-23T23:60:00.000Z")]
    [InlineData("2026-11-23T23:59:60.000Z")]
    [InlineData("2026-11-23 05:36:07.123Z")]
    [InlineData("2026-11-23T05:36:07.1234567Z")]
    [InlineData("2026-11-23T05:36:07+05:45")]
    [InlineData("2026/11/23T05:36:07.123Z")]
    public void Read_OfTimes_IsWhatTheReaderReads(string time) =>
        SameAsReader(Encoding.UTF8.GetBytes(Id + ",\"ts\":\"" + time + "\",\"source\":\"default\",\"event\":\"command\"" + Tail));

    [Fact]
    public void Read_OfManyDates_KeepsThemApart()
    {
        LineScanner scanner = new();
        DateTimeOffset start = new(2024, 2, 27, 23, 59, 59, 999, TimeSpan.Zero);
        foreach (DateTimeOffset time in Enumerable.Range(0, 400).Select(day => start.AddDays(day * 31 % 400)))
        {
            string line = SomeLine.Run(at: time.ToString("O"));
            Assert.True(scanner.TryScan(Encoding.UTF8.GetBytes(line.TrimEnd('\n')), out ScannedEvent read));
            Assert.Equal(time.UtcTicks, read.UtcTicks);
        }
    }

    private static void SameAsReader(byte[] line)
    {
        UsageEvent? expected = EventReader.Read(line);
        bool read = new LineScanner().TryRead(line, out ScannedEvent actual);
        Assert.Equal(expected is not null, read);
        if (expected is null)
        {
            return;
        }

        Assert.Equal(expected.Timestamp.UtcTicks, actual.UtcTicks);
        Assert.Equal(expected.Event, Encoding.UTF8.GetString(actual.Kind));
        Assert.Equal(expected.Source, Encoding.UTF8.GetString(actual.Source));
        Assert.Equal(expected.Name ?? string.Empty, Encoding.UTF8.GetString(actual.Name));
        Assert.Equal(expected.Error ?? string.Empty, Encoding.UTF8.GetString(actual.Error));
        Assert.Equal(expected.Session, Encoding.UTF8.GetString(actual.Session));
        Assert.Equal(expected.Duration?.Ticks ?? -10, actual.Microseconds * 10);
        Assert.Equal(expected.Start ?? string.Empty, Encoding.UTF8.GetString(actual.Start));
        Assert.Equal(expected.Overhead?.Ticks ?? -10, actual.OwnMicroseconds * 10);
        Assert.Equal(expected.Outcome, actual.Outcome);
    }
}
