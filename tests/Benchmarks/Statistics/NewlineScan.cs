using System;
using System.IO;

namespace UsageStats.Benchmarks.Statistics;

/// <summary>The floor of reading a log: every byte is looked at for a newline and nothing else.</summary>
internal static class NewlineScan
{
    /// <summary>Counts the lines of a folder's segments, in one thread.</summary>
    public static long Count(string eventsFolder)
    {
        byte[] buffer = new byte[128 * 1024];
        long lines = 0;
        foreach (string path in Directory.GetFiles(eventsFolder, "*.jsonl"))
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
            for (int read = file.Read(buffer); read > 0; read = file.Read(buffer))
            {
                lines += buffer.AsSpan(0, read).Count((byte)'\n');
            }
        }

        return lines;
    }
}
