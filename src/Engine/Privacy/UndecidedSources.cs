using System;

namespace UsageStats.Privacy;

/// <summary>No decision on any source: the user's own is free, every other one stays on this machine.</summary>
internal sealed class UndecidedSources : ISourceDecisions
{
    /// <inheritdoc/>
    public UsageMode ModeCap(string source) =>
        source.Equals("default", StringComparison.OrdinalIgnoreCase) ? UsageMode.On : UsageMode.Local;
}
