using System;
using System.IO;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>An empty file whose time is the earliest moment a background send may be due: all that a new shell looks at.</summary>
internal static class DueFile
{
    /// <summary>Sets the moment. Never throws for what a file system may answer: the sender itself looks again in any case.</summary>
    public static void Set(DataHome home, DateTimeOffset moment)
    {
        try
        {
            if (!File.Exists(home.DueFile))
            {
                OwnerOnly.CreateFile(home.DueFile).Dispose();
            }

            File.SetLastWriteTimeUtc(home.DueFile, moment.UtcDateTime);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Then the next shell looks once too often or too late.
        }
    }

    /// <summary>The moment; null when there is none.</summary>
    public static DateTimeOffset? Read(DataHome home)
    {
        DateTime written = File.GetLastWriteTimeUtc(home.DueFile);
        return written.Year > 1601 ? new DateTimeOffset(written, TimeSpan.Zero) : null;
    }
}
