using System;
using System.Collections.Generic;
using System.IO;

namespace UsageStats.Storage;

/// <summary>One file of the log, as it was when it was listed.</summary>
/// <param name="Name">Its name, which says its date.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Length">Its bytes when it was listed. It may have grown since.</param>
internal sealed record Segment(SegmentName Name, string Path, long Length)
{
    /// <summary>The segments of a log, oldest date first. Empty when there is no such folder or it cannot be read.</summary>
    public static IReadOnlyList<Segment> List(string eventsFolder)
    {
        List<Segment> segments = [];
        try
        {
            foreach (FileInfo file in new DirectoryInfo(eventsFolder).EnumerateFiles("*.jsonl"))
            {
                if (SegmentName.TryParse(file.Name, out SegmentName name))
                {
                    segments.Add(new Segment(name, file.FullName, file.Length));
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What could not be listed cannot be read; the status tells of it.
        }

        segments.Sort((one, other) => one.Name.CompareTo(other.Name));
        return segments;
    }
}
