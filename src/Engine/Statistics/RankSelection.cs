using System;
using System.Runtime.CompilerServices;

namespace UsageStats.Statistics;

/// <summary>
/// Finds the values at some ranks without sorting the rest: values are counted by their leading bits, and only those that
/// share them with a value that is sought are put in order. Used for list after list, by one thread.
/// </summary>
internal sealed class RankSelection
{
    // A bucket is a 64th of an octave: the exponent and six bits of the mantissa of a double. 2^32 has the last one.
    private const int MantissaBits = 6;
    private const int DroppedBits = 52 - MantissaBits;
    private const int FirstBucket = 1023 << MantissaBits;
    private const int Buckets = (32 << MantissaBits) + 1;

    // How many values lie in the buckets before; one more than there are buckets.
    private readonly int[] _before = new int[Buckets + 1];

    // Where a bucket's values go among the gathered ones; -1 for a bucket without a sought rank.
    private readonly int[] _places = new int[Buckets];
    private uint[] _gathered = [];

    /// <summary>Replaces ranks by the values that have them.</summary>
    /// <param name="values">In any order, which stays.</param>
    /// <param name="ranks">From 0, the rank of the least value, to the last; in any order.</param>
    [MethodImpl(Jit.Hot)]
    public void Find(ReadOnlySpan<uint> values, Span<long> ranks)
    {
        Array.Clear(_before, 0, _before.Length);
        foreach (uint value in values)
        {
            _before[BucketOf(value) + 1]++;
        }

        for (int bucket = 0; bucket < Buckets; bucket++)
        {
            _before[bucket + 1] += _before[bucket];
            _places[bucket] = -1;
        }

        Gather(values, PlaceBuckets(ranks));
        foreach (ref long rank in ranks)
        {
            int bucket = BucketOfRank(rank);
            rank = _gathered[SortedStart(bucket) + (int)rank - _before[bucket]];
        }
    }

    // Gives each bucket with a sought rank its place. The sum of their sizes.
    private int PlaceBuckets(ReadOnlySpan<long> ranks)
    {
        int gathered = 0;
        foreach (long rank in ranks)
        {
            int bucket = BucketOfRank(rank);
            if (_places[bucket] < 0)
            {
                _places[bucket] = gathered;
                gathered += SizeOf(bucket);
            }
        }

        return gathered;
    }

    // The first bucket that ends past the rank.
    private int BucketOfRank(long rank)
    {
        int low = 0;
        int high = Buckets - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _before[middle + 1] > rank ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    // Puts a gathered bucket in order, once: its place is its end until then, and its start's complement from then on.
    private int SortedStart(int bucket)
    {
        if (_places[bucket] >= 0)
        {
            int start = _places[bucket] - SizeOf(bucket);
            Array.Sort(_gathered, start, SizeOf(bucket));
            _places[bucket] = ~start;
        }

        return ~_places[bucket];
    }

    private int SizeOf(int bucket) => _before[bucket + 1] - _before[bucket];

    [MethodImpl(Jit.Hot)]
    private void Gather(ReadOnlySpan<uint> values, int count)
    {
        if (_gathered.Length < count)
        {
            _gathered = new uint[count];
        }

        foreach (uint value in values)
        {
            ref int place = ref _places[BucketOf(value)];
            if (place >= 0)
            {
                _gathered[place++] = value;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BucketOf(uint value) => (int)(BitConverter.DoubleToInt64Bits(value + 1.0) >> DroppedBits) - FirstBucket;
}
