using System;
using System.IO;

namespace UsageStats.Storage;

/// <summary>Tells whether a folder is on a network file system, where appends of two machines may overwrite each other.</summary>
internal static class NetworkHome
{
    /// <summary>Whether <paramref name="path"/>, or the nearest folder above it that exists, is on a network file system. When the system does not say: no.</summary>
    public static bool Holds(string path)
    {
        if (path.StartsWith(@"\\", StringComparison.Ordinal))
        {
            return true;
        }

        string? existing = path;
        while (existing is not null && !Directory.Exists(existing))
        {
            existing = Path.GetDirectoryName(existing);
        }

        try
        {
            return existing is not null && new DriveInfo(existing).DriveType == DriveType.Network;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
