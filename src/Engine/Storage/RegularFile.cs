using System;
using System.ComponentModel;
using System.IO;
#if NET
using System.Text;
using Microsoft.Win32.SafeHandles;
#endif

namespace UsageStats.Storage;

/// <summary>Opens files for reading that must be regular ones. A plain open of a FIFO hangs until somebody writes.</summary>
internal static class RegularFile
{
    /// <summary>Opens <paramref name="path"/> for reading while others go on writing, renaming or deleting it.</summary>
    /// <param name="path">The file.</param>
    /// <returns>An unbuffered stream at the file's start.</returns>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="IOException">It is a link, FIFO, folder or device, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream OpenRead(string path) =>
        OpenReadIfPresent(path) ?? throw new FileNotFoundException($"There is no file '{path}'.", path);

    /// <summary>As <see cref="OpenRead"/>, but null when there is no such file: an exception costs more than the look.</summary>
    public static FileStream? OpenReadIfPresent(string path)
    {
#if NET
        if (UnixNative.IsSupported)
        {
            return OpenUnix(path);
        }

#endif
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return null;
        }

        if ((File.GetAttributes(path) & (FileAttributes.ReparsePoint | FileAttributes.Directory)) != 0)
        {
            throw NotRegular(path);
        }

        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
    }

    /// <summary>What refusing something that is no regular file throws.</summary>
    public static IOException NotRegular(string path) => new($"'{path}' is not a regular file, so it was left alone.");

    /// <summary>The exception for a native open that failed.</summary>
    public static Exception OpenFailure(string path, int error) =>
        error == UnixNative.PermissionDenied ? new UnauthorizedAccessException($"'{path}' may not be opened.")
        : error == UnixNative.TooManyLinks || error is UnixNative.IsDirectory or UnixNative.NoSuchDevice ? NotRegular(path)
        : new IOException($"'{path}' cannot be opened: {new Win32Exception(error).Message}.");

#if NET
    // A handle of Mono is no descriptor; the netstandard2.0 build reads there as it does on Windows.
    private static FileStream? OpenUnix(string path)
    {
        int descriptor = UnixNative.OpenRead(Encoding.UTF8.GetBytes(path + "\0"));
        if (descriptor < 0)
        {
            int error = UnixNative.LastError;
            return error == UnixNative.NoSuchFile ? null : throw OpenFailure(path, error);
        }

        SafeFileHandle handle = new(new IntPtr(descriptor), ownsHandle: true);
        if (UnixNative.Length(descriptor) < 0 || Directory.Exists(path))
        {
            handle.Dispose();
            throw NotRegular(path);
        }

        FileStream stream = new(handle, FileAccess.Read, bufferSize: 1);
        stream.Position = 0;
        return stream;
    }
#endif
}
