using System;
using System.Buffers;
using System.IO;
using System.Text;
using System.Threading;

namespace UsageStats.Storage;

/// <summary>Reads and replaces the small files of the home as a whole: a reader sees the old bytes or the new ones, never a part.</summary>
/// <remarks>Where two shells may change the same file, read and replace it under one <see cref="FileLock"/>.</remarks>
internal static class SmallFile
{
    // A reader that opened the file blocks its replacement on Windows, for as long as it reads: some milliseconds.
    private const int WindowsAttempts = 40;
    private static readonly TimeSpan WindowsPause = TimeSpan.FromMilliseconds(25);
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's text without a byte order mark, or null when there is no such file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">The most bytes it may have. No more than that is read.</param>
    /// <exception cref="InvalidDataException">It is longer, or it is not UTF-8 text.</exception>
    /// <exception cref="IOException">It is a link, FIFO, folder or device, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string? ReadText(string path, int maxBytes)
    {
        using FileStream? file = RegularFile.OpenReadIfPresent(path);
        return file is null ? null : ReadText(file, path, maxBytes);
    }

    /// <summary>Gives the file these bytes, and makes it if it is missing. Its folder must exist. Only its owner may read it.</summary>
    /// <exception cref="IOException">It is a link, FIFO, folder or device, or cannot be written. Its old bytes are still there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written. Its old bytes are still there.</exception>
    public static void Replace(string path, byte[] bytes)
    {
        // A rename would put a file where the link or FIFO was, silently.
        RegularFile.OpenReadIfPresent(path)?.Dispose();
        string temporary = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            using (FileStream file = OwnerOnly.CreateFile(temporary))
            {
                file.Write(bytes, 0, bytes.Length);
                file.Flush(flushToDisk: true);
            }

            Rename(temporary, path);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static string ReadText(FileStream file, string path, int maxBytes)
    {
        // The length that a file reports is not the bytes it gives: procfs says 0, a growing file too little.
        byte[] buffer = ArrayPool<byte>.Shared.Rent(maxBytes + 1);
        try
        {
            int length = 0;
            int read;
            while (length <= maxBytes && (read = file.Read(buffer, length, maxBytes + 1 - length)) > 0)
            {
                length += read;
            }

            if (length > maxBytes)
            {
                throw new InvalidDataException($"'{path}' is longer than {maxBytes} bytes.");
            }

            int start = length >= 3 && buffer[0] == 0xEF && buffer[1] == 0xBB && buffer[2] == 0xBF ? 3 : 0;
            return StrictUtf8.GetString(buffer, start, length - start);
        }
        catch (DecoderFallbackException failure)
        {
            throw new InvalidDataException($"'{path}' is not UTF-8 text.", failure);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Rename(string temporary, string path)
    {
#if NET
        if (!OperatingSystem.IsWindows())
        {
            File.Move(temporary, path, overwrite: true);
            return;
        }
#endif
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                if (File.Exists(path))
                {
                    File.Replace(temporary, path, destinationBackupFileName: null, ignoreMetadataErrors: true);
                }
                else
                {
                    File.Move(temporary, path);
                }

                return;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException && attempt < WindowsAttempts)
            {
                Thread.Sleep(WindowsPause);
            }
        }
    }
}
