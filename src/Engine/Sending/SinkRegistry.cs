using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>The sinks that the user has registered.</summary>
internal sealed class SinkRegistry
{
    private const int MaxBytes = 256 * 1024;

    // A sender may hold the lock for as long as one request takes.
    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(10);

    private readonly DataHome _home;

    public SinkRegistry(DataHome home) => _home = home;

    /// <summary>The sinks by name. Empty when there is no folder, or none in it.</summary>
    /// <param name="damaged">Gets a sentence for each file that cannot be understood; null to pass them over.</param>
    public IReadOnlyList<SinkDefinition> List(Action<string>? damaged = null)
    {
        SortedDictionary<string, SinkDefinition> sinks = new(StringComparer.OrdinalIgnoreCase);
        if (!Directory.Exists(_home.SinksFolder))
        {
            return [];
        }

        foreach (string path in Directory.EnumerateFiles(_home.SinksFolder, "*" + SinkPaths.DefinitionExtension))
        {
            if (path.EndsWith(SinkPaths.StateExtension, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            try
            {
                if (Read(path) is SinkDefinition sink)
                {
                    sinks[sink.Name] = sink;
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                damaged?.Invoke(failure.Message);
            }
        }

        return [.. sinks.Values];
    }

    /// <summary>The sink of this name, in any case; null when there is none.</summary>
    /// <exception cref="IOException">Its file cannot be read or understood.</exception>
    /// <exception cref="UnauthorizedAccessException">Its file may not be read.</exception>
    public SinkDefinition? Find(string name) => Read(new SinkPaths(_home, name).Definition);

    /// <summary>Registers a sink.</summary>
    /// <param name="sink">The sink. Its name is valid.</param>
    /// <param name="includeHistory">Begin at the oldest event that may be sent and not at the end of the log.</param>
    /// <param name="now">The time now.</param>
    /// <returns>False when there is one of this name.</returns>
    /// <exception cref="IOException">It cannot be written, or a sender of that name does not end.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public bool Add(SinkDefinition sink, bool includeHistory, DateTimeOffset now)
    {
        OwnerOnly.CreateFolder(_home.Root);
        OwnerOnly.CreateFolder(_home.SinksFolder);
        SinkPaths paths = new(_home, sink.Name);
        using FileLock taken = FileLock.Take(paths.Lock, LockWait);
        if (File.Exists(paths.Definition))
        {
            return false;
        }

        // The state first: a sink without one would begin elsewhere.
        SinkStateFile.Write(paths, new SinkState { Cursor = includeHistory ? CursorMap.Start : CursorMap.AtEnd(Segment.List(_home.EventsFolder)) });
        Write(paths, sink);
        DueFile.Set(_home, now);
        return true;
    }

    /// <summary>Changes a sink. What was wrong with it is forgotten: the next send tries again.</summary>
    /// <returns>False when there is none of this name.</returns>
    /// <exception cref="IOException">It cannot be written, or a sender of that name does not end.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public bool Change(SinkDefinition sink)
    {
        SinkPaths paths = new(_home, sink.Name);
        if (!File.Exists(paths.Definition))
        {
            return false;
        }

        using FileLock taken = FileLock.Take(paths.Lock, LockWait);
        Write(paths, sink);
        if (SinkStateFile.Read(paths) is SinkState state)
        {
            SinkStateFile.Write(paths, state.AfterAnswer());
        }

        return true;
    }

    /// <summary>Whether a batch's answer is still unknown, or events of a paused source wait: then what is sent must stay of one kind.</summary>
    /// <exception cref="IOException">The state cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The state may not be read.</exception>
    public bool IsUnderWay(string name) => SinkStateFile.Read(new SinkPaths(_home, name)) is { } state && (state.InFlight is not null || state.Held is not null);

    /// <summary>Forgets a sink and how far it had got. What it sent stays in the ledger.</summary>
    /// <returns>False when there is none of this name.</returns>
    /// <exception cref="IOException">It cannot be written, or a sender of that name does not end.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public bool Remove(string name)
    {
        SinkPaths paths = new(_home, name);
        if (!File.Exists(paths.Definition))
        {
            return false;
        }

        using FileLock taken = FileLock.Take(paths.Lock, LockWait);
        File.Delete(paths.Definition);
        File.Delete(paths.State);
        return true;
    }

    private static SinkDefinition? Read(string path)
    {
        try
        {
            string? text = SmallFile.ReadText(path, MaxBytes);
            SinkDefinition? sink = text is null ? null : SendingJson.Read<SinkDefinition>(text.AsSpan());
            return sink is null || (SinkName.IsValid(sink.Name) && Uri.TryCreate(sink.Endpoint, UriKind.Absolute, out _))
                ? sink
                : throw new IOException($"'{path}' describes no sink.");
        }
        catch (Exception failure) when (failure is JsonException or InvalidDataException)
        {
            throw new IOException($"'{path}' is damaged.", failure);
        }
    }

    private static void Write(SinkPaths paths, SinkDefinition sink) =>
        SmallFile.Replace(paths.Definition, SendingJson.Write(sink));
}
