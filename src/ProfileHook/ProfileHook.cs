using System;
using System.IO;
using System.Reflection;
using System.Threading;
using UsageStats.Storage;

namespace UsageStats;

/// <summary>What the block in a user's profile makes in each new shell: looks whether anything is due, and has it sent.</summary>
/// <remarks>
/// Compiled, and in an assembly of its own, because a new shell is quicker to load one of 6 KB than to bind the three operations
/// that look at a file's time in script. Nothing else refers to this assembly, so that of an older version, which a profile may
/// name, never stands in the way of a newer module.
/// </remarks>
public sealed class ProfileHook
{
    /// <summary>Looks at the time of one file. When it is past, a thread that does not keep the process alive does the rest.</summary>
    /// <remarks>A constructor, since <c>Activator.CreateInstanceFrom</c> then loads the assembly and starts in one call.</remarks>
    public ProfileHook()
    {
        if (DataHomeLocation.Find(Environment.GetEnvironmentVariable, out _) is string home && IsDue(home))
        {
            new Thread(Send) { IsBackground = true, Name = "UsageStats sender" }.Start();
        }
    }

    // The time of a file that is not there is in 1601.
    internal static bool IsDue(string home)
    {
        DateTime due = File.GetLastWriteTimeUtc(Path.Combine(home, "due"));
        return due <= DateTime.UtcNow && due.Year > 1601;
    }

    private static void Send()
    {
        try
        {
            if (NewestEngine.Find(typeof(ProfileHook).Assembly.Location) is string engine)
            {
                Assembly.LoadFrom(engine).GetType(NewestEngine.Sender, throwOnError: true)!.GetMethod(NewestEngine.Run)!.Invoke(null, null);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The module is being updated or removed. The next shell looks again.
        }
    }
}
