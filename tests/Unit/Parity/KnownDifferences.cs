using System.Collections.Generic;

namespace UsageStats.Tests.Parity;

/// <summary>The only place where a script of the corpus may be said to behave otherwise when wrapped, with the reason. At most two.</summary>
internal static class KnownDifferences
{
    /// <summary>Script name to reason.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
    };
}
