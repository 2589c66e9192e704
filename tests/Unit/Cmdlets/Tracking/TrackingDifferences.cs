using System.Collections.Generic;

namespace UsageStats.Tests.Cmdlets.Tracking;

/// <summary>The only place where a script may be said to behave otherwise when its commands are tracked, with the reason.</summary>
public static class TrackingDifferences
{
    /// <summary>Script name to reason.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
    };
}
