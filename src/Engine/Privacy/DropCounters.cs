using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace UsageStats.Privacy;

/// <summary>Counts dropped texts by the rule that dropped them. Threads may count and read at once.</summary>
public sealed class DropCounters
{
    private readonly ConcurrentDictionary<string, StrongBox<long>> _counts = new();

    /// <summary>How many texts each rule has dropped since the last <see cref="Take"/>. Rules that dropped none are absent.</summary>
    public IReadOnlyDictionary<string, long> Read() => Collect(static box => Interlocked.Read(ref box.Value));

    /// <summary>Reads the counts and sets them to 0. A drop that is counted meanwhile is in this reading or in the next.</summary>
    public IReadOnlyDictionary<string, long> Take() => Collect(static box => Interlocked.Exchange(ref box.Value, 0));

    internal void Count(string rule) => Interlocked.Increment(ref _counts.GetOrAdd(rule, static _ => new StrongBox<long>()).Value);

    private Dictionary<string, long> Collect(Func<StrongBox<long>, long> read)
    {
        Dictionary<string, long> counts = [];
        foreach (KeyValuePair<string, StrongBox<long>> entry in _counts)
        {
            long count = read(entry.Value);
            if (count > 0)
            {
                counts.Add(entry.Key, count);
            }
        }

        return counts;
    }
}
