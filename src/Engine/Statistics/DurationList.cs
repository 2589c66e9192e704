using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace UsageStats.Statistics;

/// <summary>Durations in microseconds, four bytes each: what is past 71 minutes is rare and kept apart.</summary>
internal sealed class DurationList
{
    private uint[] _short = [];
    private int _shortCount;
    private List<long>? _long;

    /// <summary>How many there are.</summary>
    public int Count => _shortCount + (_long?.Count ?? 0);

    /// <summary>Adds one. Not negative.</summary>
    [MethodImpl(Jit.Hot)]
    public void Add(long microseconds)
    {
        if (microseconds > uint.MaxValue)
        {
            (_long ??= []).Add(microseconds);
            return;
        }

        if (_shortCount == _short.Length)
        {
            Array.Resize(ref _short, Math.Max(4, _shortCount * 2));
        }

        _short[_shortCount++] = (uint)microseconds;
    }

    /// <summary>Takes the durations of another in.</summary>
    public void Merge(DurationList other)
    {
        if (_shortCount + other._shortCount > _short.Length)
        {
            Array.Resize(ref _short, _shortCount + other._shortCount);
        }

        Array.Copy(other._short, 0, _short, _shortCount, other._shortCount);
        _shortCount += other._shortCount;
        if (other._long is not null)
        {
            (_long ??= []).AddRange(other._long);
        }
    }

    /// <summary>How they are spread.</summary>
    public DurationHistogram ToHistogram()
    {
        DurationHistogram histogram = new();
        histogram.Add(_short.AsSpan(0, _shortCount));
        foreach (long one in _long ?? [])
        {
            histogram.Add(one);
        }

        return histogram;
    }

    /// <summary>Replaces ranks by the durations that have them.</summary>
    /// <param name="ranks">From 0, the rank of the shortest, to <see cref="Count"/> - 1; in any order.</param>
    /// <param name="selection">For reuse from list to list.</param>
    public void Find(Span<long> ranks, RankSelection selection)
    {
        _long?.Sort();
        Span<long> among = stackalloc long[ranks.Length];
        int count = 0;
        foreach (long rank in ranks)
        {
            if (rank < _shortCount)
            {
                among[count++] = rank;
            }
        }

        among = among.Slice(0, count);
        selection.Find(_short.AsSpan(0, _shortCount), among);
        int next = 0;
        foreach (ref long rank in ranks)
        {
            rank = rank < _shortCount ? among[next++] : _long![(int)rank - _shortCount];
        }
    }
}
