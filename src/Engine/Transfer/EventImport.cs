using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Statistics;
using UsageStats.Storage;

namespace UsageStats.Transfer;

/// <summary>Takes a log of another machine in: the events that are new here, as one file, in order of time, whole or not at all.</summary>
internal sealed class EventImport
{
    private const int BufferBytes = 64 * 1024;

    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(30);

    private readonly DataHome _home;
    private readonly DateTimeOffset _now;
    private readonly JudgedEvent _judge;

    /// <param name="home">Where to.</param>
    /// <param name="now">The time.</param>
    /// <param name="redactor">Judges what comes in, as it judges what is recorded: a file may come from a machine with other rules, or from a hand.</param>
    public EventImport(DataHome home, DateTimeOffset now, Redactor redactor)
    {
        _home = home;
        _now = now;
        _judge = new JudgedEvent(redactor);
    }

    /// <summary>Imports a file.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="send">Into the log, where sinks read, and not beside it.</param>
    /// <param name="force">Also what is whole of a file that does not hold what it says.</param>
    /// <param name="tell">Told what is wrong with the file.</param>
    /// <param name="stop">Ends it; nothing is imported then.</param>
    /// <exception cref="FormatException">The file is no log.</exception>
    /// <exception cref="IOException">The file cannot be read, or the home not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or the home not be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> ended it.</exception>
    public ImportResult Run(string path, bool send, bool force, Action<ImportProblem> tell, CancellationToken stop)
    {
        OwnerOnly.CreateFolder(_home.Root);
        OwnerOnly.CreateFolder(_home.ImportsFolder);
        string spool = Temporary();
        try
        {
            IncomingLog log = Spool(path, spool, stop);
            if (!log.IsLog)
            {
                throw new FormatException($"'{path}' is no log of usage events.");
            }

            foreach (ImportProblem problem in log.Problems)
            {
                tell(problem);
            }

            ImportResult result = new() { Path = path, Events = log.Lines.Count, DamagedLines = log.DamagedLines };
            if (log.IsBroken && !force)
            {
                return result;
            }

            // Two imports at once would each take what the other is about to.
            using FileLock only = FileLock.Take(_home.ImportsLockFile, LockTimeout);
            List<IncomingLine> fresh = InOrder(Fresh(log.Lines, stop));
            if (fresh.Count > 0)
            {
                LayDown(fresh, spool, send, stop);
            }

            return result with
            {
                Imported = fresh.Count,
                Skipped = log.Lines.Count - fresh.Count,
                Redacted = fresh.Count(line => line.IsPersonal),
                First = fresh.Count == 0 ? null : new DateTimeOffset(fresh[0].UtcTicks, TimeSpan.Zero),
                Last = fresh.Count == 0 ? null : new DateTimeOffset(fresh[fresh.Count - 1].UtcTicks, TimeSpan.Zero),
            };
        }
        finally
        {
            File.Delete(spool);
        }
    }

    private string Temporary() => Path.Combine(_home.ImportsFolder, Guid.NewGuid().ToString("N") + ".tmp");

    private IncomingLog Spool(string path, string spool, CancellationToken stop)
    {
        try
        {
            using BufferedStream to = new(OwnerOnly.CreateFile(spool), BufferBytes);
            return IncomingLog.Read(path, to, _judge, stop);
        }
        catch (InvalidDataException failure)
        {
            throw new IOException($"'{path}' is compressed and damaged.", failure);
        }
    }

    // The first of each id that neither the log nor an import has.
    private List<IncomingLine> Fresh(IReadOnlyList<IncomingLine> lines, CancellationToken stop)
    {
        HashSet<EventId> ids = [.. lines.Select(line => line.Id)];
        ScanResult<KnownIds> scan = LogScanner.Scan(LogFile.List(_home, _now), () => new KnownIds(ids), stop);
        if (scan.UnreadableFiles.Count > 0)
        {
            throw new IOException($"'{scan.UnreadableFiles[0]}' cannot be read, so it cannot be known which events are here already.");
        }

        ids.ExceptWith(scan.Folds.SelectMany(fold => fold.Found));
        return [.. lines.Where(line => ids.Remove(line.Id))];
    }

    private static List<IncomingLine> InOrder(List<IncomingLine> lines) =>
        lines.Zip(lines.Skip(1), (one, next) => one.UtcTicks <= next.UtcTicks).All(inOrder => inOrder)
            ? lines
            : [.. lines.OrderBy(line => line.UtcTicks)];

    private void LayDown(List<IncomingLine> lines, string spool, bool send, CancellationToken stop)
    {
        string temporary = Temporary();
        try
        {
            string sha256;
            using (FileStream from = RegularFile.OpenRead(spool))
            using (FileStream file = OwnerOnly.CreateFile(temporary))
            {
                sha256 = Copy(lines, new BufferedStream(from, BufferBytes), file, stop);
            }

            string target = send ? SegmentPath(sha256) : Path.Combine(_home.ImportsFolder, sha256 + ".jsonl");
            if (send)
            {
                OwnerOnly.CreateFolder(_home.EventsFolder);
            }

            // One of this name that has not these events any more was edited by hand.
            File.Delete(target);
            File.Move(temporary, target);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private string Copy(List<IncomingLine> lines, Stream from, FileStream file, CancellationToken stop)
    {
        byte[] line = new byte[EventLimits.LineBytes];
        byte[] judged = new byte[EventLimits.LineBytes];
        long at = 0;
        using BufferedStream to = new(file, BufferBytes);
        using HashedLines hashed = new(to);
        foreach (IncomingLine one in lines)
        {
            stop.ThrowIfCancellationRequested();
            if (at != one.Offset)
            {
                from.Position = one.Offset;
            }

            // With its newline.
            for (int read = 0; read <= one.Length;)
            {
                int got = from.Read(line, read, one.Length + 1 - read);
                read += got > 0 ? got : throw new EndOfStreamException();
            }

            at = one.Offset + one.Length + 1;
            hashed.Write(one.IsPersonal ? _judge.Rewrite(line.AsSpan(0, one.Length), judged) : line.AsSpan(0, one.Length));
        }

        to.Flush();
        file.Flush(flushToDisk: true);
        return hashed.Sha256;
    }

    // A segment of its own, which no session writes: sinks, retention and clearing take it for what it is.
    private string SegmentPath(string sha256) =>
        Path.Combine(_home.EventsFolder, new SegmentName(_now.UtcDateTime.Date, 1, sha256.Substring(0, 16)).ToString());
}
