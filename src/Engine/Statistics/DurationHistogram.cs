using System;
using System.Runtime.CompilerServices;

namespace UsageStats.Statistics;

/// <summary>How many durations lie in each of some ranges, four to a factor of ten: 1, 1.8, 3.2, 5.6, 10 µs and so on to 100 days.</summary>
internal sealed class DurationHistogram
{
    /// <summary>Ranges in which the duration grows tenfold.</summary>
    public const int BinsInDecade = 4;

    /// <summary>How many ranges there are. The last one has no end.</summary>
    public const int Bins = (13 * BinsInDecade) + 1;

    // Where each range begins but the first, which begins at 0.
    private static readonly long[] Starts = MakeStarts();

    private readonly long[] _counts = new long[Bins];

    /// <summary>How many durations are in a range.</summary>
    /// <param name="bin">0 to <see cref="Bins"/> - 1.</param>
    public long this[int bin] => _counts[bin];

    /// <summary>Where a range begins, in microseconds.</summary>
    public static long StartOf(int bin) => bin == 0 ? 0 : Starts[bin - 1];

    /// <summary>The range that a duration is in.</summary>
    /// <param name="microseconds">Not negative.</param>
    [MethodImpl(Jit.Hot)]
    public static int BinOf(long microseconds)
    {
        int low = 0;
        int high = Starts.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Starts[middle] <= microseconds ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Counts durations.</summary>
    [MethodImpl(Jit.Hot)]
    public void Add(ReadOnlySpan<uint> microseconds)
    {
        foreach (uint one in microseconds)
        {
            _counts[BinOf(one)]++;
        }
    }

    /// <summary>Counts one duration.</summary>
    public void Add(long microseconds) => _counts[BinOf(microseconds)]++;

    private static long[] MakeStarts()
    {
        long[] starts = new long[Bins - 1];
        for (int bin = 1; bin < Bins; bin++)
        {
            starts[bin - 1] = (long)Math.Round(Math.Pow(10, bin / (double)BinsInDecade));
        }

        return starts;
    }
}
