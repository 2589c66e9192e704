using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using UsageStats.Events;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;
using Process = System.Diagnostics.Process;

namespace UsageStats.Tests.Storage;

public sealed class EventLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SettableClock _clock = new();
    private readonly DataHome _home;

    public EventLogTests() => _home = new DataHome(_folder["home"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Append_MakesTheHomeAndNamesTheSegmentByTheUtcDate()
    {
        Append(Open(), "one");

        Assert.Equal(["2026-11-23.jsonl"], Segment.List(_home.EventsFolder).Select(segment => segment.Name.ToString()));
        Assert.Equal(["one"], Names());
    }

    [UnixFact]
    public void Append_MakesWhatOnlyTheOwnerMayRead()
    {
        Append(Open(), "one");

        Assert.Equal("700", Mode(_home.Root));
        Assert.Equal("700", Mode(_home.EventsFolder));
        Assert.Equal("600", Mode(Path.Combine(_home.EventsFolder, "2026-11-23.jsonl")));
    }

    [Fact]
    public void Append_AfterMidnight_GoesOnInTheNextDaysSegment()
    {
        EventLog log = Open();
        Append(log, "before");
        _clock.Now = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
        Append(log, "after");
        _clock.Now = _clock.Now.AddHours(-1);
        Append(log, "clock set back");

        Assert.Equal(["2026-11-23.jsonl", "2026-11-24.jsonl"], Segment.List(_home.EventsFolder).Select(segment => segment.Name.ToString()));
        Assert.Equal(["before", "clock set back", "after"], Names());
    }

    [Fact]
    public void Append_PastTheSegmentsSize_OpensTheNextOne()
    {
        EventLog log = new(_home, _clock.Read, SegmentAppender.ForThisMachine(), null, segmentBytes: 600);
        for (int i = 0; i < 12; i++)
        {
            Append(log, "n" + i);
        }

        Assert.Equal(
            ["2026-11-23.jsonl", "2026-11-23.2.jsonl", "2026-11-23.3.jsonl"],
            Segment.List(_home.EventsFolder).Select(segment => segment.Name.ToString()));
        Assert.Equal(Enumerable.Range(0, 12).Select(i => "n" + i), Names());
    }

    [Fact]
    public void Append_WhenThisProcessMustNotShare_WritesASegmentOfItsOwn()
    {
        EventLog log = new(_home, _clock.Read, new StreamAppender(), Drafts.Session);

        Append(log, "one");
        Append(log, "two");

        Assert.Equal(["2026-11-23.0123456789abcdef.jsonl"], Segment.List(_home.EventsFolder).Select(segment => segment.Name.ToString()));
        Assert.Equal(["one", "two"], Names());
    }

    [Fact]
    public void Append_WhenTheDiskIsFull_CostsOneLineOnly()
    {
        ShortWrites appender = new() { Room = 250 };
        EventLog log = new(_home, _clock.Read, appender, null);

        Append(log, "whole");
        AppendFailure failure = Fail(log, "torn");
        appender.Room = int.MaxValue;
        Append(log, "next");
        Append(log, "last");

        Assert.Equal(AppendStatus.Short, failure.Status);
        Assert.Contains("disk may be full", failure.Describe(), StringComparison.Ordinal);
        Assert.Equal(["whole", "next", "last"], Names());

        // The reader would find "next" behind the torn part too, but other tools read line by line.
        Assert.Equal(4, File.ReadAllLines(SegmentFile).Length);
    }

    [Fact]
    public void Append_WhenAnotherProcessTornItsLine_LosesNoneOfOurs()
    {
        EventLog log = Open();
        Append(log, "one");
        File.AppendAllText(SegmentFile, "{\"v\":1,\"id\":\"0123");
        Append(log, "two");

        Assert.Equal(["one", "two"], Names());
    }

    [Fact]
    public void Append_ToAFolder_IsRefusedAndSaysSo()
    {
        Directory.CreateDirectory(SegmentFile);

        AppendFailure failure = Fail(Open(), "one");

        Assert.Contains("2026-11-23.jsonl", failure.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void Append_WhenTheHomeIsAFile_IsRefusedAndSaysSo()
    {
        File.WriteAllText(_home.Root, "");

        Assert.Contains("cannot be", Fail(Open(), "one").Describe(), StringComparison.Ordinal);
    }

    [UnixFact]
    public void Append_ToASymbolicLink_IsRefusedAndLeavesItsTargetAlone()
    {
        string target = _folder["target"];
        File.WriteAllText(target, "mine");
        Directory.CreateDirectory(_home.EventsFolder);
        File.CreateSymbolicLink(SegmentFile, target);

        Fail(Open(), "one");

        Assert.Equal("mine", File.ReadAllText(target));
    }

    [UnixFact]
    public void Append_WhenTheHomeIsALinkToAFolder_WritesThereForTheOwnerOnly()
    {
        Directory.CreateDirectory(_folder["elsewhere"]);
        Directory.CreateSymbolicLink(_home.Root, _folder["elsewhere"]);

        Append(Open(), "one");

        string segment = Assert.Single(Directory.GetFiles(_folder["elsewhere", "events"]));
        Assert.Equal("600", Mode(segment));
    }

    [UnixFact]
    public void Append_ToAFifo_IsRefusedWithoutWaitingForAReader()
    {
        Directory.CreateDirectory(_home.EventsFolder);
        MakeFifo(SegmentFile);

        Assert.Equal(AppendStatus.NotRegular, Fail(Open(), "one").Status);
    }

    [UnixFact]
    public void OpenRead_OfAFifo_IsRefusedWithoutWaitingForAWriter()
    {
        string fifo = _folder["fifo"];
        MakeFifo(fifo);

        Assert.Contains("not a regular file", Assert.Throws<IOException>(() => RegularFile.OpenRead(fifo)).Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void OpenRead_OfASymbolicLinkOrAFolder_IsRefused()
    {
        string link = _folder["link"];
        File.WriteAllText(_folder["target"], "x");
        File.CreateSymbolicLink(link, _folder["target"]);

        Assert.ThrowsAny<IOException>(() => RegularFile.OpenRead(link));
        Assert.ThrowsAny<IOException>(() => RegularFile.OpenRead(_folder.Path));
    }

    [UnixFact]
    public void Append_ToADevice_IsRefused()
    {
        // /dev/full takes no byte, /dev/null keeps none; neither is a log.
        UnixAppender appender = new();

        Assert.NotEqual(AppendStatus.Written, appender.Append(new SegmentPath("/dev/full"), "x\n"u8, 100, out _));
        Assert.Equal(AppendStatus.NotRegular, appender.Append(new SegmentPath("/dev/null"), "x\n"u8, 100, out _));
    }

    [Fact]
    public async Task Append_FromManyThreadsThroughTheirOwnLogs_LosesAndTearsNothing()
    {
        const int Writers = 8;
        const int Each = 500;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
        {
            EventLog log = Open();
            for (int i = 0; i < Each; i++)
            {
                Append(log, $"w{writer}-{i}");
            }
        })));

        List<string?> names = Names();
        Assert.Equal(Writers * Each, names.Count);
        Assert.Equal(Writers * Each, names.Distinct().Count());
    }

    [Fact]
    public void Append_InTurnsThroughTwoLogs_OverwritesNothing()
    {
        EventLog[] logs = [Open(), Open()];
        for (int i = 0; i < 20; i++)
        {
            Append(logs[i % 2], "n" + i);
        }

        Assert.Equal(Enumerable.Range(0, 20).Select(i => "n" + i), Names());
    }

    [Fact]
    public void Append_AllocatesNothingOnceTheSegmentIsKnown()
    {
        EventLog log = EventLog.Open(_home, _clock.Read, Drafts.Session);
        byte[] buffer = new byte[EventLimits.LineBytes + 1];
        int length = EventEncoder.Encode(Drafts.Command(), buffer.AsSpan(1), out _);
        log.Append(buffer, length);

        long before = GC.GetAllocatedBytesForCurrentThread();
        log.Append(buffer, length);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private string SegmentFile => Path.Combine(_home.EventsFolder, "2026-11-23.jsonl");

    private EventLog Open() => EventLog.Open(_home, _clock.Read, Drafts.Session);

    private static void Append(EventLog log, string name) => Assert.Null(TryAppend(log, name));

    private static AppendFailure Fail(EventLog log, string name) => Assert.IsType<AppendFailure>(TryAppend(log, name));

    private static AppendFailure? TryAppend(EventLog log, string name)
    {
        byte[] buffer = new byte[EventLimits.LineBytes + 1];
        int length = EventEncoder.Encode(Drafts.Command(name), buffer.AsSpan(1), out _);
        return log.Append(buffer, length);
    }

    private List<string?> Names()
    {
        List<string?> names = [];
        foreach (Segment segment in Segment.List(_home.EventsFolder))
        {
            using SegmentLines lines = new(segment.Path);
            while (lines.MoveNext())
            {
                if (EventReader.Read(lines.Current) is UsageEvent read)
                {
                    names.Add(read.Name);
                }
            }
        }

        return names;
    }

    private static string Mode(string path) => OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(path), 8);

    private static void MakeFifo(string path)
    {
        using Process made = Process.Start("mkfifo", path);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }

    /// <summary>A disk with so much room: writes what fits and says so.</summary>
    private sealed class ShortWrites : SegmentAppender
    {
        public int Room { get; set; }

        public override AppendStatus Append(SegmentPath path, ReadOnlySpan<byte> record, long sizeLimit, out int error)
        {
            error = 0;
            if (!File.Exists(path.Text))
            {
                return AppendStatus.NotFound;
            }

            int written = Math.Min(record.Length, Room);
            Room -= written;
            using FileStream file = new(path.Text, FileMode.Append);
            file.Write(record[..written]);
            return written == record.Length ? AppendStatus.Written : AppendStatus.Short;
        }
    }
}
