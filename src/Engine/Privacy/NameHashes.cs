using System;
using System.Collections.Concurrent;

namespace UsageStats.Privacy;

/// <summary>Remembers the hashes of names under one key: a log holds few names many times, and a hash takes 1.5 µs.</summary>
internal sealed class NameHashes
{
    private const int Capacity = 4096;

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly Func<string, string> _make;

    /// <param name="key">The key. Not empty.</param>
    public NameHashes(byte[] key) => _make = name => NameHash.Of(name, key);

    /// <summary>The name's hash.</summary>
    public string Of(string name)
    {
        // Counting takes every lock of the dictionary, so it is left to names that are new.
        if (_known.TryGetValue(name, out string? hash))
        {
            return hash;
        }

        return _known.Count < Capacity ? _known.GetOrAdd(name, _make) : _make(name);
    }
}
