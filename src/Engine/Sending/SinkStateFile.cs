using System;
using System.IO;
using System.Text.Json;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>Reads and replaces a sink's state: the file's last whole line.</summary>
/// <remarks>
/// While batches are sent, each state is appended, in 10 µs; replacing the file takes up to 1 ms, as the file system puts a
/// renamed file's bytes on the disk. A process killed within an append has not made the request that it was about.
/// </remarks>
internal static class SinkStateFile
{
    private static readonly SegmentAppender Appender = SegmentAppender.ForThisMachine();

    // A map of 90 days with their segments is some 10 KiB; held sources repeat it.
    private const int MaxBytes = 4 * 1024 * 1024;

    // A run that is killed leaves its lines behind; no more than this of them are read again.
    private const long MaxAppended = 512 * 1024;

    /// <summary>The state; null when there is none yet.</summary>
    /// <exception cref="IOException">It cannot be read or understood. Guessing would lose events or send them twice.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SinkState? Read(SinkPaths paths)
    {
        try
        {
            return SmallFile.ReadText(paths.State, MaxBytes) is string text
                ? SendingJson.Read<SinkState>(LastLine(text)) ?? throw new JsonException()
                : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidDataException or InvalidOperationException or FormatException)
        {
            throw new IOException($"'{paths.State}' is damaged.", failure);
        }
    }

    /// <summary>Replaces the state, through a loss of power too. Hold the sink's lock.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(SinkPaths paths, SinkState state) => SmallFile.Replace(paths.State, SendingJson.WriteLine(state));

    /// <summary>Replaces the state for all who read it from now on; a loss of power may bring an earlier one back. Hold the sink's lock.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Append(SinkPaths paths, SinkState state)
    {
        byte[] line = SendingJson.WriteLine(state);
        if (Appender.Append(new SegmentPath(paths.State), line, MaxAppended, out _) != AppendStatus.Written)
        {
            SmallFile.Replace(paths.State, line);
        }
    }

    private static ReadOnlySpan<char> LastLine(string text)
    {
        int end = text.LastIndexOf('\n');
        if (end < 0)
        {
            return text.AsSpan();
        }

        int start = end == 0 ? 0 : text.LastIndexOf('\n', end - 1) + 1;
        return text.AsSpan(start, end - start);
    }
}
