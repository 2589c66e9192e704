using System;
using System.IO;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace UsageStats.Storage;

/// <summary>An exclusive <c>flock</c> on a regular file. .NET's own open would follow a link and hang on a FIFO.</summary>
internal sealed class UnixLock : IDisposable
{
    private readonly SafeFileHandle _file;

    private UnixLock(SafeFileHandle file) => _file = file;

    /// <summary>The locked file, freed when it is disposed; null while another descriptor, of this process or not, has the lock.</summary>
    /// <exception cref="IOException">It is a link, FIFO or folder, or cannot be made or opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made or opened.</exception>
    public static UnixLock? TryOpen(string path)
    {
        byte[] zeroEnded = Encoding.UTF8.GetBytes(path + "\0");
        int descriptor = UnixNative.OpenAppend(zeroEnded);
        if (descriptor < 0 && UnixNative.LastError == UnixNative.NoSuchFile)
        {
            Create(path);
            descriptor = UnixNative.OpenAppend(zeroEnded);
        }

        if (descriptor < 0)
        {
            throw RegularFile.OpenFailure(path, UnixNative.LastError);
        }

        SafeFileHandle handle = new(new IntPtr(descriptor), ownsHandle: true);
        if (UnixNative.Length(descriptor) < 0)
        {
            handle.Dispose();
            throw RegularFile.NotRegular(path);
        }

        if (!UnixNative.TryLock(descriptor))
        {
            handle.Dispose();
            return null;
        }

        return new UnixLock(handle);
    }

    /// <summary>Frees the lock.</summary>
    /// <remarks>
    /// Not by closing alone: a process that is just being started holds a copy of our descriptor until it runs its own
    /// program, and the lock would last that long.
    /// </remarks>
    public void Dispose()
    {
        if (!_file.IsClosed)
        {
            UnixNative.Unlock((int)_file.DangerousGetHandle());
            _file.Dispose();
        }
    }

    private static void Create(string path)
    {
        try
        {
            OwnerOnly.CreateFile(path).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made it first; the lock decides.
        }
    }
}
