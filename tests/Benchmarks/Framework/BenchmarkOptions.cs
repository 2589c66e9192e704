namespace UsageStats.Benchmarks.Framework;

/// <summary>What the command line asked for.</summary>
/// <param name="Quick">Under two minutes in all: fewer rounds and less data.</param>
/// <param name="Growth">Also how cost grows with the size of the input.</param>
internal sealed record BenchmarkOptions(bool Quick, bool Growth)
{
    /// <summary>Picks a number by <see cref="Quick"/>.</summary>
    public int Pick(int full, int quick) => Quick ? quick : full;
}
