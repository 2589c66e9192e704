using Xunit;

namespace UsageStats.Tests.Support;

/// <summary>
/// The collection of every test that runs a cmdlet. Such tests choose their home through an environment variable, which
/// belongs to the whole process, so they run one after another and beside nothing else.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class PowerShellTestGroup
{
    /// <summary>What a test class writes into its <c>[Collection]</c>.</summary>
    public const string Name = "PowerShell";
}
