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

    /// <summary>The duration at a place; in order after <see cref="Sort"/>, as the long ones follow the short ones.</summary>
    public long this[int index] => index < _shortCount ? _short[index] : _long![index - _shortCount];

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

    /// <summary>Puts them in order, the shortest first.</summary>
    /// <param name="scratch">Grows to the length needed; for reuse from list to list.</param>
    public void Sort(ref uint[] scratch)
    {
        RadixSort.Sort(_short, _shortCount, ref scratch);
        _long?.Sort();
    }
}
