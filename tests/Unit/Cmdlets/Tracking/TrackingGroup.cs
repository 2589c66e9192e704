using System.Collections.Generic;
using System.IO;
using UsageStats.Tests.Parity;

namespace UsageStats.Tests.Cmdlets.Tracking;

/// <summary>Scripts of tests/Tracking that call commands of the same modules, and the two sessions that they run in.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Modules">The modules whose commands are tracked, as a list in a script.</param>
/// <param name="NeedsUtility">Whether it needs modules that only a whole PowerShell has.</param>
public sealed record TrackingGroup(string Name, string Modules, bool NeedsUtility)
{
    /// <summary>All of them: a script module such as teams write, and commands that nobody here wrote.</summary>
    public static IReadOnlyList<TrackingGroup> All { get; } =
    [
        new("functions", "kit", false),
        new("core", "Microsoft.PowerShell.Core", false),
        new("shipped", "Microsoft.PowerShell.Utility, Microsoft.PowerShell.Management", true),
        new("gallery", "Pester, PSScriptAnalyzer", true),
    ];

    /// <summary>Its scripts.</summary>
    /// <param name="root">The repository.</param>
    public IReadOnlyList<ParityScript> Scripts(string root) => ParityCorpus.Load(Path.Combine(root, "tests", "Tracking", Name));

    /// <summary>The bench on which its commands are as they are.</summary>
    /// <param name="bench">The bench to build on.</param>
    /// <param name="root">The repository.</param>
    public ParityBench Untracked(ParityBench bench, string root) => bench with
    {
        Prelude = bench.Prelude + (Name == "gallery" ? $"Import-Module {Modules}\n" : $"Import-Module '{Path.Combine(root, "tests", "Tracking", "kit.psm1")}'\n"),
        RecordsNames = true,
    };

    /// <summary>The bench on which its commands are tracked.</summary>
    /// <inheritdoc cref="Untracked"/>
    public ParityBench Tracked(ParityBench bench, string root)
    {
        ParityBench untracked = Untracked(bench, root);
        return untracked with { Prelude = untracked.Prelude + $"Enable-CommandTracking -Module {Modules} -WarningAction Ignore\n" };
    }
}
