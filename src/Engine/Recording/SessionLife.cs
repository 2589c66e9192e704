using System;
using System.IO;
using UsageStats.Events;
using UsageStats.Storage;

namespace UsageStats.Recording;

/// <summary>
/// Tells which sessions are over: one that records starts of runs locks a file in its home, and the system frees that lock
/// when the process ends, however it ends.
/// </summary>
internal sealed class SessionLife
{
    private const string Extension = ".lock";
    private const int SessionLength = 16;

    // Somebody who looks whether the session lives holds the lock for that moment.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly DataHome _home;

    /// <param name="home">The home. Nothing of it is touched yet.</param>
    public SessionLife(DataHome home) => _home = home;

    /// <summary>Shows that a session lives until the lock is disposed or the process ends.</summary>
    /// <param name="session">Its id.</param>
    /// <exception cref="IOException">The lock cannot be had.</exception>
    /// <exception cref="UnauthorizedAccessException">The lock may not be made.</exception>
    public FileLock Hold(string session)
    {
        OwnerOnly.CreateFolder(_home.Root);
        OwnerOnly.CreateFolder(_home.SessionsFolder);
        string file = FileOf(session);
        while (true)
        {
            FileLock held = FileLock.Take(file, Patience);
            if (File.Exists(file))
            {
                Sweep(file);
                return held;
            }

            // It was swept between our opening and locking it: the lock is on a file that nobody else can find.
            held.Dispose();
        }
    }

    /// <summary>Whether a session is over, as far as this machine can tell. False where its lock cannot be looked at.</summary>
    public bool IsOver(string session)
    {
        // The log may hold anything; a session of another form has no lock of ours.
        if (!Hex.IsLower(session, SessionLength))
        {
            return true;
        }

        try
        {
            string file = FileOf(session);
            if (!File.Exists(file))
            {
                return true;
            }

            using FileLock? free = FileLock.TryTake(file);
            return free is not null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string FileOf(string session) => Path.Combine(_home.SessionsFolder, session + Extension);

    // Else the folder would grow by a file a session.
    private void Sweep(string own)
    {
        foreach (string file in Directory.GetFiles(_home.SessionsFolder, "*" + Extension))
        {
            if (file != own)
            {
                using FileLock? free = FileLock.TryTake(file);
                if (free is not null)
                {
                    File.Delete(file);
                }
            }
        }
    }
}
