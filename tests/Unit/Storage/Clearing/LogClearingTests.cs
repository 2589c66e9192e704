using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Events;
using UsageStats.Storage;
using UsageStats.Storage.Clearing;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Storage.Clearing;

public sealed class LogClearingTests : IDisposable
{
    private static readonly DateTimeOffset Now = Drafts.Start;
    private static readonly DateTimeOffset LastWeek = Now.AddDays(-7);

    private readonly TemporaryFolder _folder = new();
    private readonly DataHome _home;

    public LogClearingTests() => _home = new DataHome(_folder["home"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Clear_ByName_TakesTheTextOutOfTheFilesBytes()
    {
        Some.Event(_home, Now, "deploy");
        Some.Event(_home, Now, "Secret-Project");
        Some.Event(_home, Now, "deploy");

        ClearResult cleared = Clear(new EventSelection { Name = name => name.StartsWith("Secret", StringComparison.Ordinal) });

        Assert.Equal(1, cleared.Events);
        Assert.Equal(["deploy", "deploy"], Names());
        Assert.DoesNotContain(EveryFile(), bytes => Encoding.UTF8.GetString(bytes).Contains("Secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Clear_MovesNoByteOfWhatStays()
    {
        Some.Event(_home, Now, "first");
        string id = Some.Event(_home, Now, "second");
        long length = new FileInfo(Today).Length;
        int offset = File.ReadAllText(Today).IndexOf(id, StringComparison.Ordinal);

        Clear(new EventSelection { Name = name => name == "first" });

        Assert.Equal(length, new FileInfo(Today).Length);
        Assert.Equal(offset, File.ReadAllText(Today).IndexOf(id, StringComparison.Ordinal));
    }

    [Fact]
    public void Clear_DeletesAFinishedDaysSegmentOnceItIsBlankAndNeverTodays()
    {
        Some.Event(_home, LastWeek);
        Some.Event(_home, Now);

        ClearResult cleared = Clear(new EventSelection());

        Assert.Equal(2, cleared.Events);
        Assert.Equal(1, cleared.FilesDeleted);
        Assert.Equal([Today], Segment.List(_home.EventsFolder).Select(segment => segment.Path));
        Assert.Empty(Names());
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 2)]
    [InlineData(4, 0)]
    [InlineData(9, 0)]
    public void Clear_WithKeep_LeavesThatManyOfTheNewest(int keep, int expected)
    {
        for (int i = 0; i < 4; i++)
        {
            Some.Event(_home, Now.AddMinutes(-i), "n" + i);
        }

        ClearResult cleared = Clear(new EventSelection { Keep = keep });

        Assert.Equal(expected, cleared.Events);
        Assert.Equal(Enumerable.Range(0, Math.Min(keep, 4)).Select(i => "n" + i), Names().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Clear_ByTimeAndSource_TakesOnlyWhatAgreesWithBoth()
    {
        Some.Event(_home, LastWeek, "old-mine");
        Some.Event(_home, LastWeek, "old-theirs", "Contoso.Tools");
        Some.Event(_home, Now, "new-theirs", "Contoso.Tools");

        Clear(new EventSelection { Before = Now.AddDays(-1), Source = "contoso.tools" });

        Assert.Equal(["old-mine", "new-theirs"], Names());
    }

    [Fact]
    public void Clear_OfAll_TakesDamagedLinesAndImportsToo()
    {
        Some.Event(_home, Now);
        File.AppendAllText(Today, "{\"v\":1,\"id\":\"half of a line about Alice\n");
        Directory.CreateDirectory(_home.ImportsFolder);
        File.Copy(Today, Path.Combine(_home.ImportsFolder, new string('a', 64) + ".jsonl"));

        ClearResult cleared = Clear(new EventSelection());

        Assert.Equal((2, 2), (cleared.Events, cleared.DamagedLines));
        Assert.DoesNotContain(EveryFile(), bytes => Encoding.UTF8.GetString(bytes).Contains("Alice", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(_home.ImportsFolder));
    }

    [Fact]
    public void Clear_ByName_LeavesDamageItCannotJudge()
    {
        Some.Event(_home, Now);
        File.AppendAllText(Today, "damage\n");

        Assert.Equal(0, Clear(new EventSelection { Name = _ => true }).DamagedLines);
        Assert.Contains("damage", File.ReadAllText(Today), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Clear_DeletesARejectedBatchThatHoldsAClearedEventInEitherSpelling(bool dashed)
    {
        string gone = Some.Event(_home, Now, "gone", send: true);
        string kept = Some.Event(_home, Now, "kept", send: true);
        Directory.CreateDirectory(_home.RejectedFolder);
        string withGone = Path.Combine(_home.RejectedFolder, "one.json");
        string withKept = Path.Combine(_home.RejectedFolder, "two.json");
        File.WriteAllText(withGone, "{\"body\":\"{\\\"uuid\\\":\\\"" + Spell(gone, dashed) + "\\\"}\"}");
        File.WriteAllText(withKept, "{\"body\":\"{\\\"uuid\\\":\\\"" + Spell(kept, dashed) + "\\\"}\"}");

        Clear(new EventSelection { Name = name => name == "gone" });

        Assert.False(File.Exists(withGone));
        Assert.True(File.Exists(withKept));
    }

    [Fact]
    public void Count_SaysHowManyOfWhatSpanAndHowManyUnsentAndChangesNothing()
    {
        Some.Event(_home, LastWeek, send: true);
        Some.Event(_home, Now);
        byte[] before = File.ReadAllBytes(Today);

        ClearResult count = new LogClearing(_home, Now, (_, _) => true).Count(new EventSelection(), CancellationToken.None);

        Assert.Equal("2 events from 2026-11-16 05:36 to 2026-11-23 05:36 UTC, 1 of them not sent yet", count.ToString());
        Assert.Equal(before, File.ReadAllBytes(Today));
    }

    [Fact]
    public async Task Clear_WhileOthersAppend_LosesNothingOutsideAndLeavesNothingOfTheSelection()
    {
        const int Writers = 8;
        const int Each = 400;
        using CancellationTokenSource done = new();
        Task[] writers = [.. Enumerable.Range(0, Writers).Select(writer => Task.Run(() =>
        {
            for (int i = 0; i < Each; i++)
            {
                Some.Event(_home, Now, (i % 2 == 0 ? "keep" : "drop") + writer + "n" + i);
            }
        }))];
        Task clearer = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                Clear(new EventSelection { Name = name => name.StartsWith("drop", StringComparison.Ordinal) });
            }
        });
        await Task.WhenAll(writers);
        await done.CancelAsync();
        await clearer;
        Clear(new EventSelection { Name = name => name.StartsWith("drop", StringComparison.Ordinal) });

        List<string> names = Names();
        Assert.Equal(Writers * Each / 2, names.Count);
        Assert.All(names, name => Assert.StartsWith("keep", name, StringComparison.Ordinal));
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public async Task Clear_WaitsForASenderThatHoldsItsLock()
    {
        Some.Event(_home, Now);
        Directory.CreateDirectory(_home.SinksFolder);
        string sinkLock = Path.Combine(_home.SinksFolder, "team.lock");
        Task<ClearResult> clearing;
        using (FileLock.TryTake(sinkLock))
        {
            clearing = Task.Run(() => Clear(new EventSelection()));
            Assert.Single(Names());
        }

        Assert.Equal(1, (await clearing).Events);
    }

    private string Today => Path.Combine(_home.EventsFolder, "2026-11-23.jsonl");

    private static string Spell(string id, bool dashed) => dashed ? Guid.Parse(id).ToString("D") : id;

    private ClearResult Clear(EventSelection selection) => new LogClearing(_home, Now, (_, _) => true).Clear(selection, CancellationToken.None);

    private IEnumerable<byte[]> EveryFile() => Directory.GetFiles(_home.Root, "*", SearchOption.AllDirectories).Select(File.ReadAllBytes);

    private List<string> Names()
    {
        List<string> names = [];
        foreach (Segment segment in Segment.List(_home.EventsFolder))
        {
            using SegmentLines lines = new(segment.Path);
            while (lines.MoveNext())
            {
                if (EventReader.Read(lines.Current) is UsageEvent read)
                {
                    names.Add(read.Name!);
                }
            }
        }

        return names;
    }
}
