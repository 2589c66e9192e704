using System.IO;

namespace UsageStats.Storage;

/// <summary>Makes folders and files that only their owner may read: 0700 and 0600; on Windows, what the profile inherits.</summary>
internal static class OwnerOnly
{
    /// <summary>Makes the folder if it is missing. Those above it, if missing too, get the system's usual permissions.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="System.UnauthorizedAccessException">It may not be made.</exception>
    public static void CreateFolder(string path)
    {
#if NET
        if (!System.OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return;
        }
#endif
        Directory.CreateDirectory(path);
    }

    /// <summary>Makes a new file and opens it for writing.</summary>
    /// <exception cref="IOException">It exists already, or cannot be made.</exception>
    /// <exception cref="System.UnauthorizedAccessException">It may not be made.</exception>
    public static FileStream CreateFile(string path)
    {
#if NET
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 0,
        };
        if (!System.OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
#else
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
#endif
    }
}
