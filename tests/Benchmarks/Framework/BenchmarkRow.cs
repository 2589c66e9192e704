namespace UsageStats.Benchmarks.Framework;

/// <summary>One line of the table.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Ours">Our figure with its unit.</param>
/// <param name="Reference">The reference's name and figure.</param>
/// <param name="Ratio">Ours over the reference, with its spread; or our figure where the budget is absolute.</param>
/// <param name="Budget">The highest ratio that passes; null where nothing is demanded.</param>
internal sealed record BenchmarkRow(string What, string Ours, string Reference, Spread Ratio, double? Budget)
{
    /// <summary>What the budget says of the ratio.</summary>
    public Verdict Verdict =>
        Budget is not { } budget ? Verdict.None
        : Ratio.High <= budget ? Verdict.Pass
        : Ratio.Low > budget ? Verdict.Miss
        : Verdict.TooClose;
}
