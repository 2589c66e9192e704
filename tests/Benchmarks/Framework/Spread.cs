using System;
using System.Collections.Generic;
using System.Linq;

namespace UsageStats.Benchmarks.Framework;

/// <summary>A median and the quartiles around it.</summary>
/// <param name="Low">A quarter of the values is below.</param>
/// <param name="Median">Half of them are.</param>
/// <param name="High">Three quarters are.</param>
internal readonly record struct Spread(double Low, double Median, double High)
{
    /// <summary>The spread of some values, at least one.</summary>
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new Spread(At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75));
    }

    /// <summary>A single value.</summary>
    public static Spread Exactly(double value) => new(value, value, value);

    private static double At(double[] sorted, double quantile)
    {
        double rank = (sorted.Length - 1) * quantile;
        int below = (int)rank;
        return sorted[below] + ((rank - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }
}
