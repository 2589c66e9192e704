using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Statistics;
using UsageStats.Storage;
using UsageStats.Tests.Statistics;
using UsageStats.Tests.Support;
using UsageStats.Transfer;
using Xunit;

namespace UsageStats.Tests.Transfer;

public sealed class EventTransferTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly List<ImportProblem> _problems = [];
    private readonly DataHome _home;

    public EventTransferTests() => _home = new DataHome(_folder["home"]);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("log.jsonl")]
    [InlineData("log.jsonl.gz")]
    public void Export_ThenImport_GivesTheSameEvents(string name)
    {
        using LogFolder other = new();
        string[] lines = [SomeLine.Run("a"), SomeLine.Run("b", error: "E"), SomeLine.Run(kind: "cache:hit")];
        other.Segment("2026-11-23.jsonl", [.. lines, "rubbish\n"]);

        ExportResult exported = Export(other, name);
        ImportResult imported = Import(_folder[name]);

        Assert.Equal((3L, 3L, 0L, 0L), (exported.Events, imported.Imported, imported.Skipped, imported.DamagedLines));
        Assert.Empty(_problems);
        Assert.Equal(string.Concat(lines), File.ReadAllText(Assert.Single(Imports())));
    }

    [Fact]
    public void Export_EndsWithAManifestThatMatches()
    {
        using LogFolder other = new();
        other.Segment("2026-11-23.jsonl", SomeLine.Run("a"), SomeLine.Run("b", at: "2026-11-22T00:00:00Z"));

        ExportResult exported = Export(other, "log.jsonl");
        string[] lines = File.ReadAllLines(_folder["log.jsonl"]);
        Manifest manifest = Manifest.TryRead(Encoding.UTF8.GetBytes(lines[^1]))!;

        Assert.Equal((2L, exported.Sha256, Now), (manifest.Events, manifest.Sha256, manifest.Created));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(lines[1] + "\n" + lines[2] + "\n"))), manifest.Sha256);
        Assert.Equal((22, 23, new FileInfo(_folder["log.jsonl"]).Length), (exported.First!.Value.Day, exported.Last!.Value.Day, exported.Length));
    }

    [Fact]
    public void Export_ThatIsStopped_LeavesTheOldFileAndNoOther()
    {
        using LogFolder other = new();
        other.Segment("2026-11-23.jsonl", SomeLine.Run("a"));
        File.WriteAllText(_folder["log.jsonl"], "old");

        Assert.Throws<OperationCanceledException>(() => new EventExport(other.Files(), EventFilter.All).Write(_folder["log.jsonl"], Now, new CancellationToken(canceled: true)));

        Assert.Equal(["log.jsonl"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
        Assert.Equal("old", File.ReadAllText(_folder["log.jsonl"]));
    }

    [Fact]
    public void Import_Twice_ChangesNothing()
    {
        using LogFolder other = new();
        other.Segment("2026-11-23.jsonl", SomeLine.Run("a"), SomeLine.Run("b"));
        Export(other, "log.jsonl");
        Import(_folder["log.jsonl"]);
        byte[] before = File.ReadAllBytes(Imports().Single());

        ImportResult again = Import(_folder["log.jsonl"]);

        Assert.Equal((0L, 2L), (again.Imported, again.Skipped));
        Assert.Equal(before, File.ReadAllBytes(Imports().Single()));
    }

    [Fact]
    public void Import_OfTheOwnLog_TakesNothing()
    {
        Some.Event(_home, Now);
        Some.Event(_home, Now, "other");
        new EventExport(LogFile.List(_home, Now), EventFilter.All).Write(_folder["own.jsonl"], Now, CancellationToken.None);

        Assert.Equal((0L, 2L), Counts(Import(_folder["own.jsonl"])));
        Assert.Empty(Imports());
    }

    [Fact]
    public void Import_OfTwentyMachines_GivesTheSums()
    {
        for (int machine = 0; machine < 20; machine++)
        {
            using LogFolder other = new();
            other.Segment("2026-11-23.jsonl", [.. Enumerable.Range(0, 10 + machine).Select(i => SomeLine.Run("step" + (i % 3), i))]);
            Export(other, $"machine{machine}.jsonl.gz");
        }

        // In any order, and some of them twice.
        foreach (int machine in Enumerable.Range(0, 20).Reverse().Concat([3, 7]))
        {
            Import(_folder[$"machine{machine}.jsonl.gz"]);
        }

        StatisticsResult result = new StatisticsQuery().Run(LogFile.List(_home, Now), CancellationToken.None);
        Assert.Equal(Enumerable.Range(10, 20).Sum(), result.Rows.Sum(row => row.Calls));
        Assert.Equal(0, result.DamagedLines);
    }

    [Fact]
    public void Import_OfOverlappingExports_TakesEachEventOnce()
    {
        using LogFolder other = new();
        other.Segment("2026-11-22.jsonl", SomeLine.Run("a"));
        Export(other, "first.jsonl");
        other.Segment("2026-11-23.jsonl", SomeLine.Run("b"));
        Export(other, "second.jsonl");

        Assert.Equal((1L, 0L), Counts(Import(_folder["first.jsonl"])));
        Assert.Equal((1L, 1L), Counts(Import(_folder["second.jsonl"])));
    }

    [Fact]
    public void Import_PutsEventsInOrderOfTimeAndDropsRepetitions()
    {
        string[] lines = [SomeLine.Run("c", at: "2026-11-23T03:00:00Z"), SomeLine.Run("a", at: "2026-11-23T01:00:00Z"), SomeLine.Run("b", at: "2026-11-23T02:00:00Z")];
        File.WriteAllText(_folder["log.jsonl"], string.Concat(lines) + lines[0]);

        ImportResult result = Import(_folder["log.jsonl"]);

        Assert.Equal((3L, 1L, 1, 3), (result.Imported, result.Skipped, result.First!.Value.Hour, result.Last!.Value.Hour));
        Assert.Equal(lines[1] + lines[2] + lines[0], File.ReadAllText(Imports().Single()));
    }

    [Fact]
    public void Import_OfDamage_NamesEachLineAndTakesWhatIsWhole()
    {
        string torn = SomeLine.Run("torn")[..60];
        File.WriteAllText(_folder["log.jsonl"], SomeLine.Run("a") + "rubbish\n\n" + torn + SomeLine.Run("b") + new string('x', 5000) + "\n" + SomeLine.Run("c").TrimEnd('\n'));

        ImportResult result = Import(_folder["log.jsonl"]);

        Assert.Equal([2L, 4L, 5L], _problems.Select(problem => problem.Line));
        Assert.Equal((3L, 3L), (result.Imported, result.DamagedLines));
        Assert.DoesNotContain("rubbish", File.ReadAllText(Imports().Single()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 0L)]
    [InlineData(true, 1L)]
    public void Import_OfAFileThatIsNotWhatItsManifestSays_TakesNothingUnlessForced(bool force, long imported)
    {
        using LogFolder other = new();
        other.Segment("2026-11-23.jsonl", SomeLine.Run("a"), SomeLine.Run("b"));
        Export(other, "log.jsonl");
        string[] lines = File.ReadAllLines(_folder["log.jsonl"]);
        File.WriteAllLines(_folder["log.jsonl"], [lines[0], .. lines.Skip(2)]);

        ImportResult result = Import(_folder["log.jsonl"], force: force);

        Assert.Equal(imported, result.Imported);
        Assert.Equal(imported, Imports().Length);
        Assert.Equal(0, Assert.Single(_problems).Line);
    }

    [Theory]
    [InlineData("log.jsonl")]
    [InlineData("log.jsonl.gz")]
    public void Import_OfAFileThatWasCutOff_TakesNothing(string name)
    {
        using LogFolder other = new();
        other.Segment("2026-11-23.jsonl", [.. Enumerable.Range(0, 2000).Select(i => SomeLine.Run("run" + i))]);
        Export(other, name);
        byte[] whole = File.ReadAllBytes(_folder[name]);
        File.WriteAllBytes(_folder[name], whole[..(whole.Length / 2)]);

        Assert.Equal(0, Import(_folder[name]).Imported);

        Assert.Contains("was cut off: its manifest, which comes last, is missing.", _problems.Select(problem => problem.Text));
        Assert.Empty(Directory.GetFileSystemEntries(_home.ImportsFolder));
    }

    [Fact]
    public void Import_OfADamagedArchive_IsRefusedAndLeavesNothing()
    {
        File.WriteAllBytes(_folder["log.jsonl.gz"], [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 7, 7, 7, 7, 7, 7, 7, 7]);
        Assert.Throws<IOException>(() => Import(_folder["log.jsonl.gz"]));
        Assert.Empty(Directory.GetFileSystemEntries(_home.ImportsFolder));
    }

    [Fact]
    public void Import_ThatIsStopped_LeavesNothing()
    {
        File.WriteAllText(_folder["log.jsonl"], SomeLine.Run());
        Assert.Throws<OperationCanceledException>(() => new EventImport(_home, Now, new Redactor()).Run(_folder["log.jsonl"], false, false, _problems.Add, new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetFileSystemEntries(_home.ImportsFolder));
    }

    [Fact]
    public void Import_LiesBesideTheLogUnlessItIsToBeSent()
    {
        File.WriteAllText(_folder["beside.jsonl"], SomeLine.Run("beside"));
        File.WriteAllText(_folder["into.jsonl"], SomeLine.Run("into"));

        Import(_folder["beside.jsonl"]);
        Import(_folder["into.jsonl"], send: true);

        Segment segment = Assert.Single(Segment.List(_home.EventsFolder));
        Assert.Equal(Now.Date, segment.Name.Date);
        Assert.Contains("into", File.ReadAllText(segment.Path), StringComparison.Ordinal);
        Assert.Contains("beside", File.ReadAllText(Imports().Single()), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OfTextsThatWouldNotBeStoredHere_LeavesThemOutAndKeepsTheEvents()
    {
        EventDraft personal = Drafts.Command("alice@example.org", [new("owner", PropertyValue.From("alice@example.org")), new("size", PropertyValue.From(3L))]);
        personal.Error = "System.IO.IOException";
        personal.Send = true;
        EventDraft plain = Drafts.Command("deploy");
        plain.Id = EventId.Create(Now.UtcTicks);
        byte[][] lines = [Drafts.Encode(personal), Drafts.Encode(plain)];
        File.WriteAllText(_folder["log.jsonl"], string.Concat(lines.Select(line => Encoding.UTF8.GetString(line) + "\n")));

        ImportResult result = Import(_folder["log.jsonl"]);

        Assert.Equal((2, 1), (result.Imported, result.Redacted));
        string imported = File.ReadAllText(Assert.Single(Imports()));
        Assert.DoesNotContain("alice", imported, StringComparison.Ordinal);
        Assert.Contains(Encoding.UTF8.GetString(lines[1]) + "\n", imported, StringComparison.Ordinal);
        UsageEvent read = EventReader.Read(Encoding.UTF8.GetBytes(imported.Split('\n').Single(line => line.Contains("(redacted)", StringComparison.Ordinal))))!;
        UsageEvent before = EventReader.Read(lines[0])!;
        Assert.Equal((before.Id, before.Timestamp, before.Duration, before.Error, before.Session, true), (read.Id, read.Timestamp, read.Duration, read.Error, read.Session, read.Send));
        Assert.Equal("size", Assert.Single(read.Properties).Name);
    }

    [Fact]
    public void Import_OfATextUnderASecretsName_LeavesItOut()
    {
        byte[] line = Drafts.Encode(Drafts.Command("deploy", [new("password", PropertyValue.From("hunter2x")), new("tokens", PropertyValue.From(3L))]));
        File.WriteAllText(_folder["log.jsonl"], Encoding.UTF8.GetString(line) + "\n");

        Assert.Equal(1, Import(_folder["log.jsonl"]).Redacted);

        Assert.DoesNotContain("hunter2x", File.ReadAllText(Assert.Single(Imports())), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_OfManyDamagedLines_NamesTheFirstAndCountsTheRest()
    {
        File.WriteAllText(_folder["log.jsonl"], SomeLine.Run() + string.Concat(Enumerable.Repeat("rubbish\n", 100)));
        Assert.Equal(100, Import(_folder["log.jsonl"]).DamagedLines);
        Assert.Equal((21, "has 80 more damaged lines."), (_problems.Count, _problems[^1].Text));
    }

    [Theory]
    [InlineData("# Read me\n\nNot a log.\n")]
    [InlineData("Name,Source,Calls\ndeploy,default,3\n")]
    [InlineData("\u0089PNG\u0000\u0001\u0002")]
    public void Import_OfWhatIsNoLog_SaysSoOnceAndLeavesNothing(string text)
    {
        File.WriteAllText(_folder["other"], text);
        Assert.Throws<FormatException>(() => Import(_folder["other"], force: true));
        Assert.Empty(_problems);
        Assert.Empty(Directory.GetFileSystemEntries(_home.ImportsFolder));
    }

    [Fact]
    public void Import_OfALogThatHasNothingWholeLeft_NamesItsLines()
    {
        File.WriteAllText(_folder["log.jsonl"], "rubbish\n" + SomeLine.Run()[..60]);
        Assert.Equal((0L, 2L), (Import(_folder["log.jsonl"]).Events, _problems.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"usagestats\":2,\"events\":0,\"sha256\":\"\",\"created\":\"2026-01-01T00:00:00Z\"}")]
    [InlineData("{\"usagestats\":1,\"events\":\"x\"}")]
    [InlineData("{\"usagestats\":1")]
    public void Manifest_OfAnythingElse_IsNone(string line) => Assert.Null(Manifest.TryRead(Encoding.UTF8.GetBytes(line)));

    private ExportResult Export(LogFolder from, string name) => new EventExport(from.Files(), EventFilter.All).Write(_folder[name], Now, CancellationToken.None);

    private ImportResult Import(string path, bool send = false, bool force = false)
    {
        _problems.Clear();
        return new EventImport(_home, Now, new Redactor()).Run(path, send, force, _problems.Add, CancellationToken.None);
    }

    private static (long, long) Counts(ImportResult result) => (result.Imported, result.Skipped);

    private string[] Imports() => Directory.Exists(_home.ImportsFolder) ? Directory.GetFiles(_home.ImportsFolder) : [];
}
