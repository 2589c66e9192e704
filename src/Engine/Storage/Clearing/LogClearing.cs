using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using UsageStats.Events;

namespace UsageStats.Storage.Clearing;

/// <summary>Takes events out of the log while others append to it.</summary>
/// <remarks>
/// No byte moves: a line is overwritten with spaces where it stands, so offsets that cursors remember stay true, and an
/// appender never meets us. Readers skip blank lines. A finished day's segment that is blank all through is deleted.
/// </remarks>
internal sealed class LogClearing
{
    private readonly DataHome _home;
    private readonly DateTime _today;
    private readonly Func<string, long, bool> _isUnsent;

    /// <param name="home">Where.</param>
    /// <param name="now">The time; segments of its UTC date and later are never deleted, for somebody may write them.</param>
    /// <param name="isUnsent">Tells for a segment's path and a line's offset whether a sink has yet to read it.</param>
    public LogClearing(DataHome home, DateTimeOffset now, Func<string, long, bool> isUnsent)
    {
        _home = home;
        _today = now.UtcDateTime.Date;
        _isUnsent = isUnsent;
    }

    /// <summary>What <see cref="Clear"/> would take now. Changes nothing.</summary>
    public ClearResult Count(EventSelection selection, CancellationToken stop) => Run(selection, erase: false, stop);

    /// <summary>Takes the selected events out of the log, the imports and the rejected batches.</summary>
    /// <exception cref="IOException">A file could not be changed. What was cleared before it stays cleared.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be changed.</exception>
    public ClearResult Clear(EventSelection selection, CancellationToken stop)
    {
        List<FileLock> locks = TakeSinkLocks();
        try
        {
            ClearResult cleared = Run(selection, erase: true, stop);
            if (selection.IsEverything && Directory.Exists(_home.OnceFolder))
            {
                // What was recorded once tells what was recorded.
                Directory.Delete(_home.OnceFolder, recursive: true);
            }

            return cleared;
        }
        finally
        {
            locks.ForEach(taken => taken.Dispose());
        }
    }

    private ClearResult Run(EventSelection selection, bool erase, CancellationToken stop)
    {
        ClearTally tally = new();
        DateTimeOffset? keepFrom = selection.Keep == 0 ? null : KeepFrom(selection, stop);
        foreach ((string path, DateTime? date) in Files())
        {
            ClearFile(path, date, selection, keepFrom, erase, tally, stop);
        }

        if (erase)
        {
            DeleteRejected(tally);
        }

        return tally.Result;
    }

    private void ClearFile(string path, DateTime? date, EventSelection selection, DateTimeOffset? keepFrom, bool erase, ClearTally tally, CancellationToken stop)
    {
        bool finished = date is null || date < _today;
        bool blank = true;
        List<(long Offset, int Length)> spans = [];
        using (SegmentLines lines = new(path))
        {
            bool tail = false;
            while (lines.MoveNext() || (finished && !tail && (tail = lines.MoveToTail())))
            {
                stop.ThrowIfCancellationRequested();
                if (IsSelected(lines, path, date, selection, keepFrom, tally))
                {
                    spans.Add((lines.CurrentOffset, lines.Current.Length));
                }
                else
                {
                    blank = false;
                }
            }
        }

        if (!erase || (spans.Count == 0 && !blank))
        {
            return;
        }

        if (spans.Count > 0)
        {
            Blank(path, spans);
        }

        if (blank && finished)
        {
            File.Delete(path);
            tally.FilesDeleted++;
        }
    }

    private bool IsSelected(SegmentLines lines, string path, DateTime? date, EventSelection selection, DateTimeOffset? keepFrom, ClearTally tally)
    {
        if (EventReader.Read(lines.Current) is not UsageEvent one)
        {
            bool taken = selection.TakesDamage(date);
            tally.DamagedLines += taken ? 1 : 0;
            return taken;
        }

        if (!selection.Matches(one) || one.Timestamp >= keepFrom)
        {
            return false;
        }

        tally.Add(one, one.Send && date is not null && _isUnsent(path, lines.CurrentOffset));
        return true;
    }

    // The start of the oldest event that is kept. Events of the same millisecond are kept together.
    private DateTimeOffset KeepFrom(EventSelection selection, CancellationToken stop)
    {
        List<DateTimeOffset> starts = [];
        foreach ((string path, _) in Files())
        {
            using SegmentLines lines = new(path);
            while (lines.MoveNext())
            {
                stop.ThrowIfCancellationRequested();
                if (EventReader.Read(lines.Current) is UsageEvent one && selection.Matches(one))
                {
                    starts.Add(one.Timestamp);
                }
            }
        }

        starts.Sort();
        return starts.Count <= selection.Keep ? DateTimeOffset.MinValue : starts[starts.Count - selection.Keep];
    }

    private IEnumerable<(string Path, DateTime? Date)> Files()
    {
        foreach (Segment segment in Segment.List(_home.EventsFolder))
        {
            yield return (segment.Path, segment.Name.Date);
        }

        if (Directory.Exists(_home.ImportsFolder))
        {
            foreach (string path in Directory.GetFiles(_home.ImportsFolder, "*.jsonl"))
            {
                yield return (path, null);
            }
        }
    }

    private static void Blank(string path, List<(long Offset, int Length)> spans)
    {
        byte[] spaces = [.. Enumerable.Repeat((byte)' ', EventLimits.LineBytes)];
        using FileStream file = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        foreach ((long offset, int length) in spans)
        {
            file.Position = offset;
            for (int rest = length; rest > 0; rest -= spaces.Length)
            {
                file.Write(spaces, 0, Math.Min(rest, spaces.Length));
            }
        }

        file.Flush(flushToDisk: true);
    }

    // A rejected batch is a copy of events that the log has, or had. One with a cleared event goes as a whole.
    private void DeleteRejected(ClearTally tally)
    {
        if (tally.Ids.Count == 0 || !Directory.Exists(_home.RejectedFolder))
        {
            return;
        }

        foreach (string path in Directory.GetFiles(_home.RejectedFolder, "*.json"))
        {
            if (RejectedText.Mentions(File.ReadAllText(path), tally.Ids))
            {
                File.Delete(path);
                tally.FilesDeleted++;
            }
        }
    }

    // A sender that was half way through would send what is cleared, or count offsets of blanked lines.
    private List<FileLock> TakeSinkLocks()
    {
        List<FileLock> locks = [];
        if (Directory.Exists(_home.SinksFolder))
        {
            foreach (string definition in Directory.GetFiles(_home.SinksFolder, "*.lock"))
            {
                locks.Add(FileLock.Take(definition, TimeSpan.FromSeconds(30)));
            }
        }

        return locks;
    }
}
