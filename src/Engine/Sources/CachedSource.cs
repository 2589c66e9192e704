using System;
using System.IO;

namespace UsageStats.Sources;

/// <summary>A source's file as it was when it was last looked at.</summary>
internal sealed class CachedSource
{
    private readonly DateTime _written;
    private readonly long _length;
    private SourceState? _state;

    private CachedSource(string name, SourceRecord? record, string? problem, DateTimeOffset lookedAt, DateTime written, long length)
    {
        Name = name;
        Record = record;
        Problem = problem;
        LookedAt = lookedAt;
        _written = written;
        _length = length;
    }

    /// <summary>The source's name.</summary>
    public string Name { get; }

    /// <summary>The source; null when it has no file, or one that is not understood.</summary>
    public SourceRecord? Record { get; }

    /// <summary>Why the file is not understood: one sentence. Null when it is, or when there is none.</summary>
    public string? Problem { get; }

    /// <summary>What the sender must know of it. What cannot be understood is held.</summary>
    public SourceState State => _state ??= Problem is null
        ? SourceState.Of(Record ?? new SourceRecord(Name))
        : new SourceState(Name, SourceSending.Paused, SourceCatalogue.Empty, Problem);

    /// <summary>When the file was looked at.</summary>
    public DateTimeOffset LookedAt { get; }

    /// <summary>Looks at the file, and reads it if it is not the one that <paramref name="before"/> saw. Never throws for what a file system may answer.</summary>
    public static CachedSource Look(SourceStore store, string name, DateTimeOffset now, CachedSource? before)
    {
        FileInfo file = new(store.FileOf(name));
        DateTime written = file.Exists ? file.LastWriteTimeUtc : default;
        long length = file.Exists ? file.Length : -1;
        if (before is not null && before.Problem is null && before._written == written && before._length == length)
        {
            return new CachedSource(name, before.Record, null, now, written, length);
        }

        try
        {
            return new CachedSource(name, store.Read(name), null, now, written, length);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new CachedSource(name, null, failure.Message, now, written, length);
        }
    }
}
