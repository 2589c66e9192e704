using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UsageStats.Statistics;

namespace UsageStats.Benchmarks.Statistics;

/// <summary>Holds every column of ours against DuckDB's. Times must agree to the microsecond.</summary>
internal static class SameNumbers
{
    private const double MicrosecondInMilliseconds = 0.001;

    /// <summary>Compares row by row.</summary>
    /// <exception cref="InvalidOperationException">They differ; the message has both.</exception>
    public static void Check(IReadOnlyList<UsageStatistics> ours, IReadOnlyList<object[]> theirs)
    {
        if (ours.Count != theirs.Count)
        {
            throw new InvalidOperationException($"There are {ours.Count} rows of ours and {theirs.Count} of DuckDB's.");
        }

        foreach ((UsageStatistics row, object[] values) in ours.Zip(theirs))
        {
            object?[] expected = [.. values.Take(10), .. ((System.Collections.IEnumerable)values[10]).Cast<object>(), .. values.Skip(11)];
            object?[] actual =
            [
                row.Name, row.Source, row.Calls, row.Successes, row.Failures, row.Cancellations,
                Ms(row.TotalDuration), Ms(row.AverageDuration), Ms(row.Fastest), Ms(row.Slowest), Ms(row.P50), Ms(row.P95), Ms(row.P99),
                row.Fast, row.Medium, row.Slow, row.FirstUsed.UtcDateTime, row.LastUsed.UtcDateTime, Ms(row.Overhead),
            ];
            if (actual.Length != expected.Length || !actual.Zip(expected).All(pair => Same(pair.First, pair.Second)))
            {
                throw new InvalidOperationException($"Ours: {string.Join(", ", actual)}. DuckDB's: {string.Join(", ", expected)}.");
            }
        }
    }

    private static double? Ms(TimeSpan? span) => span?.TotalMilliseconds;

    // DuckDB adds up in floating point, so that a sum of hours is off by a few parts in 10^13.
    private static bool Same(object? ours, object? theirs) => ours is double one && theirs is double other
        ? Math.Abs(one - other) <= Math.Max(MicrosecondInMilliseconds, Math.Abs(other) * 1e-12)
        : string.Equals(
            Convert.ToString(ours, CultureInfo.InvariantCulture), Convert.ToString(theirs, CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
