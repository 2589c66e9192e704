using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Threading;
using UsageStats.Events;
using UsageStats.Statistics;

namespace UsageStats.Transfer;

/// <summary>Writes events into a file that another machine can import: their lines as they are in the log, between a head and a manifest.</summary>
internal sealed class EventExport
{
    private const int BufferBytes = 64 * 1024;

    private readonly IReadOnlyList<LogFile> _files;
    private readonly EventFilter _filter;
    private readonly List<string> _unreadable = [];

    /// <param name="files">What to read, in this order.</param>
    /// <param name="filter">Which events.</param>
    public EventExport(IReadOnlyList<LogFile> files, EventFilter filter)
    {
        _files = files;
        _filter = filter;
    }

    /// <summary>Events read, of every kind, whether the filter takes them or not.</summary>
    public long EventsRead { get; private set; }

    /// <summary>Files that could not be opened or read to their end, by path.</summary>
    public IReadOnlyList<string> UnreadableFiles => _unreadable;

    /// <summary>Whether a file of this name is compressed with gzip.</summary>
    public static bool IsCompressed(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes the file: all of it or none, since it gets its name at the end.</summary>
    /// <param name="path">Its full path; one that is there is replaced.</param>
    /// <param name="created">The time.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="progress">Told now and then how many bytes have been read since it was last told.</param>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> ended it.</exception>
    public ExportResult Write(string path, DateTimeOffset created, CancellationToken stop, Action<long>? progress = null)
    {
        string temporary = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            ExportResult result;
            using (Stream file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferBytes))
            {
                using Stream to = IsCompressed(path) ? new GZipStream(file, CompressionLevel.Optimal) : file;
                result = Write(to, created, progress, stop);
            }

            if (File.Exists(path))
            {
                File.Delete(path);
            }

            File.Move(temporary, path);
            return result with { Path = path, Length = new FileInfo(path).Length };
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private ExportResult Write(Stream to, DateTimeOffset created, Action<long>? progress, CancellationToken stop)
    {
        byte[] head = [.. Manifest.Head, (byte)'\n'];
        to.Write(head, 0, head.Length);
        using HashedLines lines = new(to);
        LineFold fold = new(lines, new EventMatcher(_filter));
        foreach (LogFile file in _files)
        {
            // One file at a time is read by one thread, so the lines keep their order.
            ScanResult<LineFold> scan = LogScanner.Scan([file], () => fold, stop, progress);
            EventsRead += scan.Events;
            _unreadable.AddRange(scan.UnreadableFiles);
        }

        byte[] manifest = new Manifest(lines.Count, lines.Sha256, created).ToLine();
        to.Write(manifest, 0, manifest.Length);
        return new ExportResult { Events = lines.Count, Sha256 = lines.Sha256, First = fold.First, Last = fold.Last };
    }

    private sealed class LineFold(HashedLines lines, EventMatcher filter) : EventFold
    {
        private long _first = long.MaxValue;
        private long _last = long.MinValue;

        public DateTimeOffset? First => lines.Count == 0 ? null : new DateTimeOffset(_first, TimeSpan.Zero);

        public DateTimeOffset? Last => lines.Count == 0 ? null : new DateTimeOffset(_last, TimeSpan.Zero);

        public override void Add(in ScannedEvent next)
        {
            if (filter.Matches(in next))
            {
                // Damage before an event stays behind.
                bool whole = next.Line.LastIndexOf(EventReader.LineStart) == 0;
                lines.Write(whole ? next.Line : EventReader.WholePart(next.Line, out _));
                _first = Math.Min(_first, next.UtcTicks);
                _last = Math.Max(_last, next.UtcTicks);
            }
        }
    }
}
