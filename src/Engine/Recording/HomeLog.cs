using System.Threading;
using UsageStats.Storage;

namespace UsageStats.Recording;

/// <summary>A home, its log, and whether this process has announced its session there.</summary>
internal sealed class HomeLog
{
    private int _announced;

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

    /// <summary>The start could not be written; the next event tries again.</summary>
    public void ReturnSessionStart() => Volatile.Write(ref _announced, 0);
}
