using System.Threading;
using UsageStats.Storage;

namespace UsageStats.Recording;

/// <summary>A home, its log, and whether this process has announced its session there.</summary>
internal sealed class HomeLog
{
    private readonly object _gate = new();
    private int _announced;
    private FileLock? _life;

    public HomeLog(DataHome home, EventLog log)
    {
        Home = home;
        Log = log;
    }

    /// <summary>The home.</summary>
    public DataHome Home { get; }

    /// <summary>Its log.</summary>
    public EventLog Log { get; }

    /// <summary>True for one caller only: the one that writes the session's start.</summary>
    public bool TakeSessionStart() => Volatile.Read(ref _announced) == 0 && Interlocked.Exchange(ref _announced, 1) == 0;

    /// <summary>Shows from now on that this session lives. See <see cref="SessionLife"/>.</summary>
    /// <exception cref="System.IO.IOException">The lock cannot be had.</exception>
    /// <exception cref="System.UnauthorizedAccessException">The lock may not be made.</exception>
    public void HoldSession(string session)
    {
        if (Volatile.Read(ref _life) is null)
        {
            lock (_gate)
            {
                _life ??= new SessionLife(Home).Hold(session);
            }
        }
    }

    /// <summary>The start could not be written; the next event tries again.</summary>
    public void ReturnSessionStart() => Volatile.Write(ref _announced, 0);
}
