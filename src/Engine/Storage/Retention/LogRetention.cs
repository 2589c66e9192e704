using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using UsageStats.Events;

namespace UsageStats.Storage.Retention;

/// <summary>Deletes whole segments past the limits, at most daily, and counts what went unsent.</summary>
internal sealed class LogRetention
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    private readonly DataHome _home;
    private readonly Func<Func<string, long, bool>> _unsent;

    /// <param name="home">Where.</param>
    /// <param name="unsent">Looks up where the sinks are; what it gives tells for a segment's path and a line's offset whether a sink has yet to read it.</param>
    public LogRetention(DataHome home, Func<Func<string, long, bool>> unsent)
    {
        _home = home;
        _unsent = unsent;
    }

    /// <summary>What was dropped so far. Zeros when nothing was, or the count cannot be read.</summary>
    public static RetentionCount ReadCount(DataHome home) => RetentionFile.Read(home.RetentionFile);

    /// <summary>Runs if it has not run for a day. Never throws for what a file system may answer; the next day tries again.</summary>
    public void RunIfDue(RetentionLimits limits, DateTimeOffset now)
    {
        try
        {
            DateTime last = File.GetLastWriteTimeUtc(_home.RetentionFile);
            if (Directory.Exists(_home.EventsFolder) && (now.UtcDateTime - last).Duration() > Interval)
            {
                Run(limits, now);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Another shell is at it, or the home is read-only: there is nothing to delete then.
        }
    }

    /// <summary>Deletes what is past the limits now.</summary>
    /// <exception cref="IOException">A segment could not be read or deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">A segment may not be deleted.</exception>
    public RetentionCount Run(RetentionLimits limits, DateTimeOffset now)
    {
        using FileLock? only = FileLock.TryTake(_home.RetentionFile + ".lock");
        if (only is null)
        {
            return default;
        }

        List<(Segment, DateTimeOffset)> segments = [];
        foreach (Segment segment in Segment.List(_home.EventsFolder))
        {
            segments.Add((segment, new DateTimeOffset(File.GetLastWriteTimeUtc(segment.Path), TimeSpan.Zero)));
        }

        RetentionCount before = RetentionFile.Read(_home.RetentionFile);
        RetentionCount dropped = default;
        Func<string, long, bool>? isUnsent = null;
        foreach (Segment segment in RetentionPolicy.Choose(segments, limits, now))
        {
            RetentionCount one = Count(segment, isUnsent ??= _unsent());
            File.Delete(segment.Path);
            dropped = new RetentionCount(dropped.Events + one.Events, dropped.Unsent + one.Unsent);
        }

        RetentionFile.Write(_home.RetentionFile, new RetentionCount(before.Events + dropped.Events, before.Unsent + dropped.Unsent));
        return dropped;
    }

    private static RetentionCount Count(Segment segment, Func<string, long, bool> isUnsent)
    {
        long events = 0;
        long unsent = 0;
        using SegmentLines lines = new(segment.Path);
        while (lines.MoveNext())
        {
            if (EventReader.Read(lines.Current) is UsageEvent one)
            {
                events++;
                unsent += one.Send && isUnsent(segment.Path, lines.CurrentOffset) ? 1 : 0;
            }
        }

        return new RetentionCount(events, unsent);
    }

    // Two numbers a line, so that reading them costs a new shell no JSON. Its time says when retention last ran.
    private static class RetentionFile
    {
        private const int MaxBytes = 256;

        public static RetentionCount Read(string path)
        {
            try
            {
                string[] numbers = (SmallFile.ReadText(path, MaxBytes) ?? string.Empty).Split(' ');
                return numbers.Length == 2
                    && long.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out long events)
                    && long.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out long unsent)
                    ? new RetentionCount(events, unsent)
                    : default;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                return default;
            }
        }

        public static void Write(string path, RetentionCount count) =>
            SmallFile.Replace(path, Encoding.ASCII.GetBytes(FormattableString.Invariant($"{count.Events} {count.Unsent}")));
    }
}
