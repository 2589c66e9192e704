using System;
using System.Linq;
using UsageStats.Storage;
using Xunit;

namespace UsageStats.Tests.Storage;

public sealed class SegmentNameTests
{
    [Theory]
    [InlineData("2026-11-23.jsonl", 1, null)]
    [InlineData("2026-11-23.2.jsonl", 2, null)]
    [InlineData("2026-11-23.117.jsonl", 117, null)]
    [InlineData("2026-11-23.0123456789abcdef.jsonl", 1, "0123456789abcdef")]
    [InlineData("2026-11-23.0123456789abcdef.3.jsonl", 3, "0123456789abcdef")]
    public void TryParse_OfASegment_ReadsItsPartsAndWritesThemBack(string fileName, int number, string? session)
    {
        Assert.True(SegmentName.TryParse(fileName, out SegmentName name));
        Assert.Equal(new DateTime(2026, 11, 23), name.Date);
        Assert.Equal(number, name.Number);
        Assert.Equal(session, name.Session);
        Assert.Equal(fileName, name.ToString());
    }

    [Theory]
    [InlineData("notes.jsonl")]
    [InlineData("2026-11-23.json")]
    [InlineData("2026-11-31.jsonl")]
    [InlineData("2026-11-23.1.jsonl")]
    [InlineData("2026-11-23.0.jsonl")]
    [InlineData("2026-11-23.-2.jsonl")]
    [InlineData("2026-11-23.x.jsonl")]
    [InlineData("2026-11-23.2.3.jsonl")]
    [InlineData("2026-11-23.0123456789ABCDEF.jsonl")]
    public void TryParse_OfAnotherFile_IsFalse(string fileName) => Assert.False(SegmentName.TryParse(fileName, out _));

    [Fact]
    public void CompareTo_OrdersByDateThenNumberAsANumber()
    {
        string[] ordered = ["2026-11-22.jsonl", "2026-11-23.jsonl", "2026-11-23.2.jsonl", "2026-11-23.10.jsonl", "2026-11-23.0123456789abcdef.jsonl", "2026-11-24.jsonl"];

        string[] sorted = [.. ordered.Reverse().Select(Parse).Order().Select(name => name.ToString())];

        Assert.Equal(ordered, sorted);
    }

    private static SegmentName Parse(string fileName)
    {
        Assert.True(SegmentName.TryParse(fileName, out SegmentName name));
        return name;
    }
}
