using System;
using System.IO;
using System.Threading;

namespace UsageStats.Tests.Support;

/// <summary>Removes a test's folder while the engine's housekeeping, on a thread of its own, may still put a file into it.</summary>
internal static class FolderRemoval
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Removes the folder and all in it; nothing when there is none.</summary>
    public static void Remove(string folder)
    {
        if (!SpinWait.SpinUntil(() => TryRemove(folder), Patience))
        {
            throw new IOException($"'{folder}' could not be removed.");
        }
    }

    private static bool TryRemove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
