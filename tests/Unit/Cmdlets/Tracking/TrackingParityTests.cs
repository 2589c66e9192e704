using System.Collections.Generic;
using System.IO;
using System.Linq;
using UsageStats.Tests.Parity;
using UsageStats.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace UsageStats.Tests.Cmdlets.Tracking;

/// <summary>
/// Each script of tests/Tracking, run with its commands untracked and tracked in the real engine, must do the same: all
/// streams in one order, errors with everything that tells them apart, and what is left behind in the session.
/// </summary>
[Collection(PowerShellTestGroup.Name)]
public sealed class TrackingParityTests
{
    private static readonly ParityBench Bench =
        ParityBench.Core(Path.Combine(Repository.Root, "tests", "Parity", "corpus"), Repository.ModuleManifest);

    private static readonly IReadOnlyList<(TrackingGroup Group, ParityScript Script)> Corpus =
        [.. TrackingGroup.All.SelectMany(group => group.Scripts(Repository.Root).Select(script => (group, script)))];

    private readonly ITestOutputHelper _output;

    public TrackingParityTests(ITestOutputHelper output) => _output = output;

    public static TheoryData<string> EngineScripts => [.. Corpus.Where(RunsHere).Select(one => one.Script.Name)];

    [Theory]
    [MemberData(nameof(EngineScripts))]
    public void Script_DoesTheSameWhenItsCommandsAreTracked_AndEachCallIsRecordedOnce(string name)
    {
        (TrackingGroup group, ParityScript script) = Corpus.Single(one => one.Script.Name == name);
        ParityOutcome untracked = ParityRun.Of(script, Parity.Wrapping.Bare, group.Untracked(Bench, Repository.Root));
        ParityOutcome tracked = ParityRun.Of(script, Parity.Wrapping.Bare, group.Tracked(Bench, Repository.Root));

        string difference = untracked.DifferenceFrom(tracked);

        Assert.Empty(untracked.Records);
        Assert.True(
            (difference.Length == 0) != TrackingDifferences.Reasons.ContainsKey(name),
            difference.Length == 0 ? "A known difference is gone; take it off the list." : "untracked (<) and tracked (>) differ:\n" + difference);
        Assert.True(
            script.Accepts(tracked.Records),
            $"expected in the log: {string.Join(", ", script.Records)}\nfound there: {string.Join(", ", tracked.Records)}");
    }

    [Fact]
    public void Corpus_IsWide_AndAtMostOneScriptInTwentyDiffers()
    {
        int here = Corpus.Count(RunsHere);
        int differ = Corpus.Where(RunsHere).Count(one => TrackingDifferences.Reasons.ContainsKey(one.Script.Name));
        _output.WriteLine($"{here} scripts in the engine, {here - differ} the same tracked and untracked; {Corpus.Count} in a whole PowerShell, {Corpus.Count - TrackingDifferences.Reasons.Count} the same.");

        Assert.InRange(here, 80, int.MaxValue);
        Assert.InRange(differ, 0, here / 20);
        Assert.InRange(TrackingDifferences.Reasons.Count, 0, Corpus.Count / 20);
        Assert.Distinct(Corpus.Select(one => one.Script.Name));
        Assert.All(TrackingDifferences.Reasons.Keys, name => Assert.Contains(Corpus, one => one.Script.Name == name));
    }

    private static bool RunsHere((TrackingGroup Group, ParityScript Script) one) =>
        !one.Group.NeedsUtility && !one.Script.NeedsUtility;
}
