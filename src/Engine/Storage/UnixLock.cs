using System;
using System.IO;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace UsageStats.Storage;

/// <summary>An exclusive <c>flock</c> on a regular file. .NET's own open would follow a link and hang on a FIFO.</summary>
internal static class UnixLock
{
    /// <summary>The locked file, freed by closing it; null while another descriptor, of this process or not, has the lock.</summary>
    /// <exception cref="IOException">It is a link, FIFO or folder, or cannot be made or opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made or opened.</exception>
    public static SafeFileHandle? TryOpen(string path)
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

        return handle;
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
