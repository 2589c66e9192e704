using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using UsageStats.Events;
using UsageStats.Storage;

namespace UsageStats.Statistics;

/// <summary>Reads events whole, one after another, in the order of the log: by the date and place of their append.</summary>
internal sealed class EventStream
{
    private readonly IReadOnlyList<LogFile> _files;
    private readonly EventMatcher _filter;
    private readonly LineScanner _scanner = new();
    private readonly List<string> _unreadable = [];

    public EventStream(IReadOnlyList<LogFile> files, EventFilter filter)
    {
        _files = files;
        _filter = new EventMatcher(filter);
    }

    /// <summary>Events seen so far, of every kind, whether the filter takes them or not.</summary>
    public long Events { get; private set; }

    /// <summary>Files so far that could not be opened or read to their end, by path.</summary>
    public IReadOnlyList<string> UnreadableFiles => _unreadable;

    /// <summary>The events that the filter takes, each read when it is asked for. Never throws for what the files hold.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> ended it.</exception>
    public IEnumerable<UsageEvent> Read(CancellationToken stop)
    {
        foreach (LogFile file in _files)
        {
            using SegmentLines? lines = Open(file);
            if (lines is null)
            {
                continue;
            }

            while (Next(lines, file, stop) is UsageEvent next)
            {
                yield return next;
            }

            if (file.TailCounts && lines.MoveToTail() && Match(lines.Current) is UsageEvent last)
            {
                yield return last;
            }
        }
    }

    private SegmentLines? Open(LogFile file)
    {
        try
        {
            return new SegmentLines(file.Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _unreadable.Add(file.Path);
            return null;
        }
    }

    private UsageEvent? Next(SegmentLines lines, LogFile file, CancellationToken stop)
    {
        try
        {
            while (lines.MoveNext())
            {
                stop.ThrowIfCancellationRequested();
                if (Match(lines.Current) is UsageEvent next)
                {
                    return next;
                }
            }

            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _unreadable.Add(file.Path);
            return null;
        }
    }

    // By far most lines are told by hand from those that are meant; only the latter are read whole.
    private UsageEvent? Match(ReadOnlySpan<byte> line)
    {
        if (!_scanner.TryRead(line, out ScannedEvent scanned))
        {
            return null;
        }

        Events++;
        return _filter.Matches(in scanned) ? EventReader.Read(line) : null;
    }
}
