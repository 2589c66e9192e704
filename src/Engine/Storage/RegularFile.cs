using System;
using System.ComponentModel;
using System.IO;
using System.Text;
using Microsoft.Win32.SafeHandles;

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
    public static FileStream OpenRead(string path)
    {
        if (UnixNative.IsSupported)
        {
            return OpenUnix(path);
        }

        if ((File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0)
        {
            throw NotRegular(path);
        }

        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
    }

    private static FileStream OpenUnix(string path)
    {
        int descriptor = UnixNative.OpenRead(Encoding.UTF8.GetBytes(path + "\0"));
        if (descriptor < 0)
        {
            int error = UnixNative.LastError;
            throw error switch
            {
                UnixNative.NoSuchFile => new FileNotFoundException($"There is no file '{path}'.", path),
                UnixNative.PermissionDenied => new UnauthorizedAccessException($"'{path}' may not be read."),
                _ => new IOException($"'{path}' cannot be read: {new Win32Exception(error).Message}."),
            };
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

    private static IOException NotRegular(string path) => new($"'{path}' is not a regular file, so it was left alone.");
}
