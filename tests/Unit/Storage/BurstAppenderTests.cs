using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using UsageStats.Storage;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Storage;

public sealed class BurstAppenderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly BurstAppender _appender;
    private long _now;

    public BurstAppenderTests()
    {
        _appender = new BurstAppender(() => _now);
        File.WriteAllText(Segment, "");
    }

    public void Dispose() => _folder.Dispose();

    private static long KeptTicks => (long)(BurstAppender.Kept.TotalSeconds * Stopwatch.Frequency);

    private string Segment => _folder["one.jsonl"];

    [LinuxFact]
    public void Append_Again_GoesOnInTheSameFile()
    {
        SegmentPath path = new(Segment);

        Assert.Equal(AppendStatus.Written, Append(path, "one"));
        Assert.Equal(AppendStatus.Written, Append(path, "two"));
        Assert.Equal(AppendStatus.Written, Append(path, "three"));

        Assert.Equal("one\ntwo\nthree\n", File.ReadAllText(Segment));
    }

    [LinuxFact]
    public void Append_ToAFileThatWasDeleted_WritesNothingIntoTheVoid()
    {
        SegmentPath path = new(Segment);
        Append(path, "one");
        Append(path, "one");
        File.Delete(Segment);

        Assert.Equal(AppendStatus.NotFound, Append(path, "two"));

        File.WriteAllText(Segment, "");
        Assert.Equal(AppendStatus.Written, Append(path, "two"));
        Assert.Equal("two\n", File.ReadAllText(Segment));
    }

    [LinuxFact]
    public void Append_ToAFileThatWasReplaced_WritesIntoTheNewOne()
    {
        SegmentPath path = new(Segment);
        Append(path, "one");
        Append(path, "one");
        Append(path, "one");
        File.WriteAllText(_folder["new"], "new\n");
        File.Move(_folder["new"], Segment, overwrite: true);

        Append(path, "two");

        Assert.Equal("new\ntwo\n", File.ReadAllText(Segment));
    }

    [LinuxFact]
    public void Append_ToAFileThatWasRenamed_FollowsItNoLongerThanTheDescriptorIsKept()
    {
        SegmentPath path = new(Segment);
        Append(path, "one");
        Append(path, "two");
        File.Move(Segment, _folder["renamed"]);

        AppendStatus atOnce = Append(path, "three");
        _now += KeptTicks;

        Assert.Equal(AppendStatus.NotFound, Append(path, "four"));

        // Where the machine was busy for that long, the file was closed in between.
        Assert.Contains(atOnce, (AppendStatus[])[AppendStatus.Written, AppendStatus.NotFound]);
        Assert.StartsWith("one\ntwo\n", File.ReadAllText(_folder["renamed"]));
    }

    [LinuxFact]
    public void Append_Once_LeavesNoFileOpen()
    {
        SegmentPath path = new(Segment);
        Append(path, "one");
        _now += KeptTicks;
        Append(path, "two");

        Assert.False(IsOpen(Segment));
    }

    [LinuxFact]
    public async Task Append_OfABurst_LeavesNoFileOpenForLong()
    {
        SegmentPath path = new(Segment);
        for (int i = 0; i < 10; i++)
        {
            Append(path, "one of many");
        }

        // The system tells nobody when a descriptor is closed, so it is asked again and again.
        Stopwatch waited = Stopwatch.StartNew();
        while (IsOpen(Segment) && waited.Elapsed < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(10);
        }

        Assert.False(IsOpen(Segment));
    }

    [LinuxFact]
    public void Append_ToAFileThatBecameALink_IsRefusedOnceTheDescriptorIsNotKept()
    {
        SegmentPath path = new(Segment);
        Append(path, "one");
        Append(path, "one");
        File.Delete(Segment);
        File.WriteAllText(_folder["target"], "");
        File.CreateSymbolicLink(Segment, _folder["target"]);

        Assert.Equal(AppendStatus.Refused, Append(path, "two"));
        Assert.Equal("", File.ReadAllText(_folder["target"]));
    }

    [LinuxFact]
    public void Append_ToADeviceAgainAndAgain_IsRefusedEachTime()
    {
        SegmentPath path = new("/dev/null");

        Assert.All(Enumerable.Range(0, 4), _ => Assert.Equal(AppendStatus.NotRegular, Append(path, "one")));
    }

    [LinuxFact]
    public void Append_PastTheSize_WritesNothing()
    {
        SegmentPath path = new(Segment);
        Append(path, "one");
        Append(path, "two");

        Assert.Equal(AppendStatus.Full, _appender.Append(path, "three\n"u8, sizeLimit: 8, out _));
        Assert.Equal("one\ntwo\n", File.ReadAllText(Segment));
    }

    [LinuxFact]
    public void Append_ToTwoFilesInTurn_MixesNothing()
    {
        SegmentPath first = new(Segment);
        SegmentPath second = new(_folder["two.jsonl"]);
        File.WriteAllText(second.Text, "");

        foreach (SegmentPath path in (SegmentPath[])[first, second, first, second])
        {
            Append(path, Path.GetFileName(path.Text));
        }

        Assert.Equal("one.jsonl\none.jsonl\n", File.ReadAllText(first.Text));
        Assert.Equal("two.jsonl\ntwo.jsonl\n", File.ReadAllText(second.Text));
    }

    [LinuxFact]
    public async Task Append_FromManyThreadsWhileTheFileIsDeletedAgainAndAgain_TearsNothingAndTouchesNoOtherFile()
    {
        const int Writers = 4;
        const int Each = 2000;
        BurstAppender appender = new(Stopwatch.GetTimestamp);
        string bystander = _folder["bystander"];
        SegmentPath path = new(Segment);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
        {
            byte[] line = Encoding.UTF8.GetBytes($"writer {writer}\n");
            for (int i = 0; i < Each; i++)
            {
                if (writer == 0 && i % 10 == 0)
                {
                    File.Delete(Segment);
                    using FileStream other = File.Create(bystander);
                    File.WriteAllText(Segment, "");
                }

                appender.Append(path, line, long.MaxValue, out _);
            }
        })));

        Assert.Equal("", File.ReadAllText(bystander));
        Assert.All(File.ReadAllLines(Segment), line => Assert.Matches("^writer [0-3]$", line));
    }

    private static bool IsOpen(string path) =>
        Directory.GetFiles("/proc/self/fd").Any(link => new FileInfo(link).LinkTarget == path);

    private AppendStatus Append(SegmentPath path, string line) =>
        _appender.Append(path, Encoding.UTF8.GetBytes(line + "\n"), long.MaxValue, out _);
}
