using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;
using System.Threading;
using UsageStats.Events;
using UsageStats.Storage;

namespace UsageStats.Transfer;

/// <summary>A log that is to be imported, read once and laid down as plain lines: what is wrong with it is known before anything is imported.</summary>
internal sealed class IncomingLog
{
    // After that many, more would tell nobody more.
    private const int MostProblems = 20;

    private readonly JudgedEvent _judge;
    private readonly List<ImportProblem> _problems = [];
    private readonly List<IncomingLine> _lines = [];
    private long _lineNumber;
    private long _spooled;
    private bool _hasHead;
    private bool _hasSign;
    private Manifest? _manifest;

    private IncomingLog(JudgedEvent judge) => _judge = judge;

    /// <summary>Where the events stand in the spool, in the order of the file.</summary>
    public IReadOnlyList<IncomingLine> Lines => _lines;

    /// <summary>What is wrong, at most 20 lines one by one.</summary>
    public IReadOnlyList<ImportProblem> Problems => _problems;

    /// <summary>Lines that hold no whole event.</summary>
    public long DamagedLines { get; private set; }

    /// <summary>Whether anything in the file is that of a log: an event or the beginning of one, a head, a manifest. True of an empty file.</summary>
    public bool IsLog => DamagedLines == 0 || _hasSign;

    /// <summary>Whether the file says of itself what it should hold, and does not hold it. A log that was copied as it is says nothing.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Reads a file; one that is compressed with gzip is known by its first bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="spool">Takes the lines of the events.</param>
    /// <param name="judge">Tells what would not have been stored here.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is compressed and damaged.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> ended it.</exception>
    public static IncomingLog Read(string path, Stream spool, JudgedEvent judge, CancellationToken stop)
    {
        IncomingLog log = new(judge);
        using FileStream file = RegularFile.OpenRead(path);
        using Stream input = IsGzip(file) ? new GZipStream(file, CompressionMode.Decompress) : new BufferedStream(file, 64 * 1024);
        using HashedLines lines = new(spool);
        using LineReader reader = new(input);
        while (reader.MoveNext())
        {
            stop.ThrowIfCancellationRequested();
            log.Take(reader.Current, reader.IsTooLong, lines);
        }

        log.Close(lines);
        return log;
    }

    private static bool IsGzip(FileStream file)
    {
        bool gzip = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return gzip;
    }

    private void Take(ReadOnlySpan<byte> line, bool tooLong, HashedLines lines)
    {
        _lineNumber++;
        if (SegmentLines.IsBlank(line) && !tooLong)
        {
            return;
        }

        _hasSign |= line.IndexOf(EventReader.LineStart) >= 0;
        if (_lineNumber == 1 && line.SequenceEqual(Manifest.Head))
        {
            _hasHead = true;
            _hasSign = true;
        }
        else if (_manifest is not null)
        {
            Damaged("stands behind the manifest, where nothing may be.");
        }
        else if (Manifest.TryRead(line) is Manifest manifest)
        {
            _manifest = manifest;
            _hasSign = true;
        }
        else if (tooLong || line.Length >= EventLimits.LineBytes)
        {
            Damaged($"is longer than {EventLimits.LineBytes} bytes, so it is no event.");
        }
        else
        {
            ReadOnlySpan<byte> whole = EventReader.WholePart(line, out UsageEvent? read);
            if (read is null)
            {
                Damaged("holds no whole event.");
                return;
            }

            if (whole.Length < line.Length)
            {
                Damaged("was damaged before its last event, which is whole.");
            }

            _ = EventId.TryParse(Encoding.ASCII.GetBytes(read.Id), out EventId id);
            _lines.Add(new IncomingLine(id, read.Timestamp.UtcTicks, _spooled, whole.Length, _judge.IsPersonal(read)));
            _spooled += whole.Length + 1;
            lines.Write(whole);
        }
    }

    private void Damaged(string text)
    {
        DamagedLines++;
        if (DamagedLines <= MostProblems)
        {
            _problems.Add(new ImportProblem(_lineNumber, text));
        }
    }

    private void Close(HashedLines lines)
    {
        if (DamagedLines > MostProblems)
        {
            _problems.Add(new ImportProblem(0, FormattableString.Invariant($"has {DamagedLines - MostProblems:N0} more damaged lines.")));
        }

        if (_manifest is null)
        {
            IsBroken = _hasHead;
            if (IsBroken)
            {
                _problems.Add(new ImportProblem(0, "was cut off: its manifest, which comes last, is missing."));
            }
        }
        else if (_manifest.Events != lines.Count || !string.Equals(_manifest.Sha256, lines.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            IsBroken = true;
            _problems.Add(new ImportProblem(0, FormattableString.Invariant($"says that it holds {_manifest.Events:N0} events with another hash than that of the {lines.Count:N0} in it.")));
        }
    }
}
