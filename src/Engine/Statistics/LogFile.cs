using System;
using System.Collections.Generic;
using System.IO;
using UsageStats.Storage;

namespace UsageStats.Statistics;

/// <summary>A file of events to read: a segment of the log, or an imported log.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Length">Its bytes when it was listed.</param>
/// <param name="TailCounts">Whether what stands behind the last newline is an event too. While a segment's day lasts, it may be half of one.</param>
internal sealed record LogFile(string Path, long Length, bool TailCounts)
{
    /// <summary>Where to begin: 0, or the end of a line.</summary>
    public long From { get; init; }

    /// <summary>Lines that begin here or behind are not read. Default none.</summary>
    public long Until { get; init; } = long.MaxValue;

    /// <summary>The name by which it is known in the home, whichever folder it is in.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Every file of a home, segments by date before imports by name. Empty when there are none.</summary>
    /// <param name="home">The home. It need not exist.</param>
    /// <param name="now">Tells whose day is over, in UTC as segments are named.</param>
    public static IReadOnlyList<LogFile> List(DataHome home, DateTimeOffset now)
    {
        List<LogFile> files = [];
        foreach (Segment segment in Segment.List(home.EventsFolder))
        {
            files.Add(new LogFile(segment.Path, segment.Length, segment.Name.Date < now.UtcDateTime.Date));
        }

        int segments = files.Count;
        try
        {
            // An import is complete or absent, so its tail counts.
            foreach (FileInfo file in new DirectoryInfo(home.ImportsFolder).EnumerateFiles("*.jsonl"))
            {
                files.Add(new LogFile(file.FullName, file.Length, TailCounts: true));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // No imports, or none that could be read.
        }

        files.Sort(segments, files.Count - segments, Comparer<LogFile>.Create((one, other) => string.CompareOrdinal(one.Path, other.Path)));
        return files;
    }
}
