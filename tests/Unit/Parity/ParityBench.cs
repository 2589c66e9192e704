using System.Collections.Generic;
using System.IO;
using System.Management.Automation.Runspaces;
using UsageStats.Tests.Support;

namespace UsageStats.Tests.Parity;

/// <summary>What every session of the parity suite starts with. The two benches differ in where the common commands come from.</summary>
/// <param name="Prelude">Run in the global scope before the script.</param>
/// <param name="ModulePath">The manifest of the module that brings the wrapper.</param>
public sealed record ParityBench(string Prelude, string ModulePath)
{
    /// <summary>Modules that bring Write-Error, Select-Object and their like; null where the prelude's stand-ins do.</summary>
    public IReadOnlyList<string>? UtilityModules { get; init; }

    /// <summary>Whether the records of its runs tell the commands' names too, as in <c>Get-Thing:ok</c>. Default false.</summary>
    public bool RecordsNames { get; init; }

    internal SessionOptions Session => new()
    {
        ImportModule = false,
        Modules = [.. UtilityModules ?? [], ModulePath],
        Commands = UtilityModules is null ? [.. Tools, SelectFirst] : Tools,
    };

    private static SessionStateCommandEntry[] Tools =>
    [
        new SessionStateCmdletEntry("Add-Note", typeof(AddNoteCommand), null),
        new SessionStateAliasEntry("Note", "Add-Note"),
        new SessionStateCmdletEntry("Invoke-Failure", typeof(InvokeFailureCommand), null),
    ];

    private static SessionStateCmdletEntry SelectFirst => new("Select-Object", typeof(SelectFirstCommand), null);

    /// <summary>The bench of the engine's package: core commands and stand-ins.</summary>
    /// <param name="corpus">The folder of the corpus; the preludes lie beside it.</param>
    /// <param name="modulePath">The module's manifest.</param>
    public static ParityBench Core(string corpus, string modulePath) =>
        new(Text(corpus, "prelude.ps1") + Text(corpus, "stand-ins.ps1"), modulePath);

    /// <summary>The bench of a whole PowerShell with its own modules.</summary>
    /// <inheritdoc cref="Core"/>
    public static ParityBench Full(string corpus, string modulePath) => new(Text(corpus, "prelude.ps1"), modulePath)
    {
        UtilityModules = ["Microsoft.PowerShell.Utility", "Microsoft.PowerShell.Management"],
    };

    private static string Text(string corpus, string name) => File.ReadAllText(Path.Combine(corpus, "..", name)) + "\n";
}
