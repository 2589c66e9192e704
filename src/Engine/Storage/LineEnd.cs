using System;
using System.IO;

namespace UsageStats.Storage;

/// <summary>Finds where the whole lines of a file end. A line that is being written may be there in part; it must not be passed.</summary>
internal static class LineEnd
{
    private const int BlockBytes = 64 * 1024;

    /// <summary>The offset behind the last newline; 0 when there is none. A file that cannot be read has its length.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">How many of its bytes count.</param>
    public static long Of(string path, long length)
    {
        try
        {
            using FileStream file = RegularFile.OpenRead(path);
            byte[] block = new byte[BlockBytes];
            for (long end = length; end > 0;)
            {
                long start = Math.Max(0, end - block.Length);
                file.Position = start;
                int read = file.Read(block, 0, (int)(end - start));
                int newline = block.AsSpan(0, read).LastIndexOf((byte)'\n');
                if (newline >= 0)
                {
                    return start + newline + 1;
                }

                end = start;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return length;
        }

        return 0;
    }
}
