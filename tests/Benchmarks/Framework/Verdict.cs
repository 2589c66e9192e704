namespace UsageStats.Benchmarks.Framework;

/// <summary>What became of a budget.</summary>
internal enum Verdict
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary>The whole spread is within it.</summary>
    Pass,

    /// <summary>The whole spread is past it.</summary>
    Miss,

    /// <summary>It lies inside the spread.</summary>
    TooClose,
}
