using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Storage;

public sealed class SegmentLinesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void MoveNext_PassesBlankAndClearedLines()
    {
        using SegmentLines lines = Open("one\n\n     \n\r\ntwo\n");

        Assert.Equal(["one", "two"], ReadAll(lines));
    }

    [Fact]
    public void MoveNext_StopsBeforeATailWithoutANewline()
    {
        using SegmentLines lines = Open("one\ntai");

        Assert.Equal(["one"], ReadAll(lines));
        Assert.Equal(4, lines.NextOffset);
        Assert.True(lines.MoveToTail());
        Assert.Equal("tai", Encoding.UTF8.GetString(lines.Current));
    }

    [Fact]
    public void Lines_FromTheOffsetOfALine_BeginThere()
    {
        string path = Write("one\ntwo\nthree\n");
        long offset;
        using (SegmentLines first = new(path))
        {
            first.MoveNext();
            offset = first.NextOffset;
        }

        using SegmentLines rest = new(path, offset);

        Assert.Equal(["two", "three"], ReadAll(rest));
        Assert.Equal(14, rest.NextOffset);
    }

    [Fact]
    public void Lines_FromAnOffsetPastTheEnd_BeginAtTheStart()
    {
        using SegmentLines lines = new(Write("one\n"), 400);

        Assert.Equal(["one"], ReadAll(lines));
    }

    [Fact]
    public void MoveNext_OfALineLongerThanAnyBuffer_KeepsItsEndAndGoesOn()
    {
        using SegmentLines lines = Open(new string('x', 700_000) + "end\nnext\n");

        List<string> read = ReadAll(lines);

        Assert.EndsWith("end", read[0], StringComparison.Ordinal);
        Assert.Equal("next", read[^1]);
        Assert.Equal(2, read.Count);
    }

    [Fact]
    public void MoveNext_OfAnyLines_GivesThemAllWithTheirOffsets() =>
        Gen.Int[1, 3000].Array[0, 300].Sample(
            lengths =>
            {
                string[] expected = [.. lengths.Select((length, i) => new string((char)('a' + (i % 26)), length))];
                string path = Write(string.Concat(expected.Select(line => line + "\n")));
                using SegmentLines lines = new(path);
                long offset = 0;
                foreach (string line in expected)
                {
                    Assert.True(lines.MoveNext());
                    Assert.Equal(offset, lines.CurrentOffset);
                    Assert.Equal(line, Encoding.UTF8.GetString(lines.Current));
                    offset += line.Length + 1;
                    Assert.Equal(offset, lines.NextOffset);
                }

                Assert.False(lines.MoveNext());
            },
            iter: 30,
            threads: 1);

    private SegmentLines Open(string text) => new(Write(text));

    private string Write(string text)
    {
        string path = _folder["2026-11-23.jsonl"];
        File.WriteAllText(path, text);
        return path;
    }

    private static List<string> ReadAll(SegmentLines lines)
    {
        List<string> read = [];
        while (lines.MoveNext())
        {
            read.Add(Encoding.UTF8.GetString(lines.Current));
        }

        return read;
    }
}
