using System;
using System.IO;
using System.Text;
using UsageStats.Privacy;

namespace UsageStats.Sources;

/// <summary>A source's file as it was when it was last looked at. Only its head is read at once; the catalogues when they are asked for.</summary>
internal sealed class CachedSource
{
    private readonly SourceStore _store;
    private readonly string _name;
    private readonly DateTime _written;
    private readonly long _length;
    private readonly string? _text;
    private readonly string? _unreadable;
    private SourceState? _state;

    private CachedSource(SourceStore store, string name, FileInfo file, DateTimeOffset lookedAt)
    {
        _store = store;
        _name = name;
        LookedAt = lookedAt;
        _written = file.Exists ? file.LastWriteTimeUtc : default;
        _length = file.Exists ? file.Length : -1;
        try
        {
            _text = store.ReadText(name);
            Head = _text is null ? null : SourceHead.Read(Encoding.UTF8.GetBytes(_text), name);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            _unreadable = failure.Message;
        }
    }

    /// <summary>The beginning of the file; null when there is none or it is not understood.</summary>
    public SourceHead? Head { get; }

    /// <summary>The highest mode of the source.</summary>
    public UsageMode Cap => Head?.Decision ?? UsageMode.Local;

    /// <summary>What the sender must know of it. What cannot be understood is held.</summary>
    public SourceState State => _state ??= ReadState();

    /// <summary>When the file was looked at.</summary>
    public DateTimeOffset LookedAt { get; private set; }

    /// <summary>Looks at the file, and reads it if it is not the one that <paramref name="before"/> saw. Never throws for what a file system may answer.</summary>
    public static CachedSource Look(SourceStore store, string name, DateTimeOffset now, CachedSource? before)
    {
        FileInfo file = new(store.FileOf(name));
        if (before is null || before._unreadable is not null || !before.IsOf(file))
        {
            return new CachedSource(store, name, file, now);
        }

        before.LookedAt = now;
        return before;
    }

    private bool IsOf(FileInfo file) => file.Exists ? _written == file.LastWriteTimeUtc && _length == file.Length : _length < 0;

    private SourceState ReadState()
    {
        string? problem = _unreadable;
        SourceRecord? record = null;
        try
        {
            record = _text is null ? null : _store.Parse(_text, _name);
        }
        catch (InvalidDataException failure)
        {
            problem = failure.Message;
        }

        return problem is null
            ? SourceState.Of(record ?? new SourceRecord(_name))
            : new SourceState(_name, SourceSending.Paused, SourceCatalogue.Empty, problem);
    }
}
