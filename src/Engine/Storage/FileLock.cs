using System;
using System.Diagnostics;
using System.IO;
using System.Threading;

namespace UsageStats.Storage;

/// <summary>A lock between processes and threads, held on an empty file until it is disposed.</summary>
/// <remarks>
/// The system holds the lock, not the file's existence: when its process dies it is free at once, so none goes stale. The
/// file stays where it is, for deleting it would let two holders lock two files of one name. A file system that knows no
/// locks (some NFS and Lustre mounts) lets everybody in, as it does with .NET's own FileShare.None.
/// </remarks>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly IDisposable _file;

    private FileLock(IDisposable file) => _file = file;

    /// <summary>Takes the lock if it is free; null while somebody else holds it. Its folder must exist.</summary>
    /// <exception cref="IOException">The file is a link, FIFO, folder or device, or cannot be made or opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made or opened.</exception>
    public static FileLock? TryTake(string path)
    {
        IDisposable? file = UnixNative.IsSupported ? UnixLock.TryOpen(path) : OpenUnshared(path);
        return file is null ? null : new FileLock(file);
    }

    /// <summary>Takes the lock as soon as it is free. For what other processes hold for milliseconds.</summary>
    /// <param name="path">The lock's file. Its folder must exist.</param>
    /// <param name="timeout">How long to wait at most.</param>
    /// <exception cref="IOException">It was not free in time, or see <see cref="TryTake"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made or opened.</exception>
    public static FileLock Take(string path, TimeSpan timeout)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (true)
        {
            if (TryTake(path) is FileLock taken)
            {
                return taken;
            }

            if (waited.Elapsed >= timeout)
            {
                throw new IOException($"'{path}' has been locked by another process for {timeout.TotalSeconds:0.#} s.");
            }

            Thread.Sleep(Pause);
        }
    }

    /// <summary>Frees the lock.</summary>
    public void Dispose() => _file.Dispose();

    private static FileStream? OpenUnshared(string path)
    {
        const int SharingViolation = unchecked((int)0x80070020);
        try
        {
            if (File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0)
            {
                throw RegularFile.NotRegular(path);
            }

            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException failure) when (failure.HResult == SharingViolation)
        {
            return null;
        }
    }
}
