using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Parity;

/// <summary>
/// Each script of tests/Parity/corpus, run bare and wrapped in the real engine, must do the same: all streams in one order,
/// errors with everything that tells them apart, and what is left behind in the session.
/// </summary>
[Collection(PowerShellTestGroup.Name)]
public sealed class ParityTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Parity", "corpus");

    private static readonly IReadOnlyList<ParityScript> Corpus = ParityCorpus.Load(Folder);

    private static readonly ParityBench Bench = ParityBench.Core(Folder, Repository.ModuleManifest);

    private static readonly ConcurrentDictionary<string, ParityOutcome> BareOutcomes = [];

    public static TheoryData<string> CoreScripts => [.. Corpus.Where(RunsHere).Select(script => script.Name)];

    [Theory]
    [MemberData(nameof(CoreScripts))]
    public void WrappedScript_DoesWhatTheBareOneDoes_AndLeavesOneEventPerCall(string name)
    {
        ParityScript script = Corpus.Single(script => script.Name == name);
        ParityOutcome wrapped = ParityRun.Of(script, Wrapping.Tracked, Bench);

        string difference = Bare(script).DifferenceFrom(wrapped);

        Assert.True(
            (difference.Length == 0) != KnownDifferences.Reasons.ContainsKey(name),
            difference.Length == 0 ? "A known difference is gone; take it off the list." : "bare (<) and wrapped (>) differ:\n" + difference);
        Assert.True(
            script.Accepts(wrapped.Records),
            $"expected in the log: {string.Join(", ", script.Records)}\nfound there: {string.Join(", ", wrapped.Records)}");
    }

    [Fact]
    public void BareScripts_DoTheSameEveryTime() => Assert.All(Sample(), script => Assert.Empty(Difference(script, Wrapping.Bare)));

    /// <summary>It buffers, so the scripts that are stopped when they write something would run for ever.</summary>
    [Fact]
    public void BadWrapper_IsFoundToDifferInManyScripts()
    {
        // It collects what a block gives, so a block that goes on until downstream has enough would never end.
        List<ParityScript> scripts = [.. Sample().Where(script => script.StopAt is null && !script.Records.Any(record => record.Contains("stopped", StringComparison.Ordinal)))];
        Wrapping bad = new("Measure-Badly");

        Assert.InRange(scripts.Count(script => Difference(script, bad).Length > 0), scripts.Count / 3, scripts.Count);
    }

    [Fact]
    public void Corpus_IsWideAndItsNamesAreUnique()
    {
        Assert.InRange(Corpus.Count(script => !script.NeedsUtility), 100, int.MaxValue);
        Assert.InRange(Corpus.Count, 120, int.MaxValue);
        Assert.Distinct(Corpus.Select(script => script.Name));
        Assert.All(Corpus, script => Assert.NotEqual(Wrapping.Bare.Render(script.Text), Wrapping.Tracked.Render(script.Text)));
    }

    [Fact]
    public void KnownDifferences_AreFewAndReal()
    {
        // At least 88 of 90 scripts behave as bare.
        Assert.InRange(KnownDifferences.Reasons.Count, 0, Corpus.Count * 2 / 90);
        Assert.All(KnownDifferences.Reasons.Keys, name => Assert.Contains(Corpus, script => script.Name == name));
    }

    private static bool RunsHere(ParityScript script) => !script.NeedsUtility && !(script.NeedsUnix && OperatingSystem.IsWindows());

    /// <summary>Every fourth script, for what is to be shown of the harness rather than of the wrapper.</summary>
    private static IEnumerable<ParityScript> Sample() => Corpus.Where(RunsHere).Where((_, index) => index % 4 == 0);

    private static ParityOutcome Bare(ParityScript script) => BareOutcomes.GetOrAdd(script.Name, _ => ParityRun.Of(script, Wrapping.Bare, Bench));

    private static string Difference(ParityScript script, Wrapping wrapping) =>
        Bare(script).DifferenceFrom(ParityRun.Of(script, wrapping, Bench));
}
