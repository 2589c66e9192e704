using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UsageStats.Privacy;
using UsageStats.Storage;

namespace UsageStats.Sources;

/// <summary>The sources of the home that the environment names now. Files are looked at again after a second; our own changes count at once.</summary>
internal sealed class SourceRegistry : ISourceDecisions
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);

    private readonly Func<DataHome?> _home;
    private readonly Func<DateTimeOffset> _clock;
    private volatile HomeSources? _last;

    /// <param name="home">The home now; null when there is none.</param>
    /// <param name="clock">Tells the time.</param>
    public SourceRegistry(Func<DataHome?> home, Func<DateTimeOffset> clock)
    {
        _home = home;
        _clock = clock;
    }

    /// <summary>Told of a source that was changed or forgotten, in its home; what it throws, the change throws.</summary>
    public Action<DataHome, SourceRecord>? Changed { get; init; }

    /// <inheritdoc/>
    /// <remarks>The user's own source costs no look at any file.</remarks>
    public UsageMode ModeCap(string source) => SourceName.IsDefault(source) ? UsageMode.On : Look(source)?.Cap ?? UsageMode.Local;

    /// <summary>What the sender must know of a source. Never throws: what cannot be understood is held.</summary>
    public SourceState StateOf(string source) => Look(source)?.State ?? SourceState.Of(new SourceRecord(source));

    /// <summary>Whether the declaration with this fingerprint is what a source registered last. Never throws.</summary>
    public bool IsRegistered(string source, string fingerprint) => Look(source)?.Head?.Fingerprint == fingerprint;

    /// <summary>The source of this name, or null. <c>default</c> is always there.</summary>
    /// <exception cref="InvalidDataException">Its file does not describe it.</exception>
    /// <exception cref="IOException">Its file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Its file may not be read.</exception>
    public SourceRecord? Find(string name)
    {
        DataHome? home = _home();
        SourceRecord? stored = home is null ? null : new SourceStore(home).Read(name);
        return stored ?? (SourceName.IsDefault(name) ? new SourceRecord(SourceName.Default) : null);
    }

    /// <summary>The names of all sources: <c>default</c>, then the others in lower case by name.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public IReadOnlyList<string> Names()
    {
        DataHome? home = _home();
        IEnumerable<string> stored = home is null ? [] : new SourceStore(home).Names();
        return [SourceName.Default, .. stored.Where(name => !SourceName.IsDefault(name))];
    }

    /// <summary>Changes a source; see <see cref="SourceStore.Update"/>.</summary>
    /// <exception cref="IOException">There is no home, or see <see cref="SourceStore.Update"/>.</exception>
    public SourceRecord Update(string name, Func<SourceRecord?, SourceRecord> change)
    {
        try
        {
            DataHome home = Home();
            SourceRecord after = new SourceStore(home).Update(name, change);
            Changed?.Invoke(home, after);
            return after;
        }
        finally
        {
            _last = null;
        }
    }

    /// <summary>Forgets a source; see <see cref="SourceStore.Remove"/>.</summary>
    /// <exception cref="IOException">There is no home, or see <see cref="SourceStore.Remove"/>.</exception>
    public bool Remove(string name)
    {
        try
        {
            DataHome home = Home();
            bool removed = new SourceStore(home).Remove(name);
            Changed?.Invoke(home, new SourceRecord(name));
            return removed;
        }
        finally
        {
            _last = null;
        }
    }

    private DataHome Home() => _home() ?? throw new IOException("There is no data home.");

    private CachedSource? Look(string name)
    {
        if (_home() is not DataHome home)
        {
            return null;
        }

        HomeSources? sources = _last;
        if (sources is null || !ReferenceEquals(sources.Home, home))
        {
            _last = sources = new HomeSources(home);
        }

        DateTimeOffset now = _clock();
        if (!sources.ByName.TryGetValue(name, out CachedSource? cached) && !SourceName.IsValid(name))
        {
            return null;
        }

        // A clock that was set back must not keep an old decision alive.
        if (cached is null || now - cached.LookedAt >= LookAgainAfter || now < cached.LookedAt)
        {
            sources.ByName[name] = cached = CachedSource.Look(sources.Store, name, now, cached);
        }

        return cached;
    }

    private sealed class HomeSources(DataHome home)
    {
        public DataHome Home { get; } = home;

        public SourceStore Store { get; } = new(home);

        public ConcurrentDictionary<string, CachedSource> ByName { get; } = new(SourceName.Comparer);
    }
}
