using System.Runtime.CompilerServices;

namespace UsageStats;

/// <summary>How the methods that see every line of the log are compiled.</summary>
internal static class Jit
{
    /// <summary>
    /// <c>MethodImplOptions.AggressiveOptimization</c>, which netstandard2.0 has no name for. A query over a million
    /// events is over in about 0.1 s, the time after which tiered compilation would begin to make its loops fast.
    /// </summary>
    public const MethodImplOptions Hot = (MethodImplOptions)512;
}
