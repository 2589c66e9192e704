using System;
using System.Collections.Generic;
using System.IO;

namespace UsageStats.Storage;

/// <summary>One file of the log, as it was when it was listed.</summary>
internal sealed class Segment(SegmentName name, string path, long length)
{
    /// <summary>Its name, which says its date.</summary>
    public SegmentName Name { get; } = name;

    /// <summary>Its full path.</summary>
    public string Path { get; } = path;

    /// <summary>Its bytes when it was listed. It may have grown since.</summary>
    public long Length { get; } = length;

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
