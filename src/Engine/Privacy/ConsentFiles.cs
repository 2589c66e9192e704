using System;
using System.Threading;
using UsageStats.Storage;

namespace UsageStats.Privacy;

/// <summary>The files that consent depends on, looked at again at most once a second.</summary>
internal sealed class ConsentFiles
{
    private readonly Func<DateTimeOffset> _clock;
    private readonly string _policyFile;
    private readonly Redactor? _redactor;
    private volatile ConsentSnapshot? _last;
    private int _version;

    /// <param name="clock">Tells when a second is over.</param>
    /// <param name="policyFile">The machine's policy. It need not exist.</param>
    /// <param name="redactor">Given the user's rules as they are read; null for nobody.</param>
    public ConsentFiles(Func<DateTimeOffset> clock, string policyFile, Redactor? redactor = null)
    {
        _redactor = redactor;
        _clock = clock;
        _policyFile = policyFile;
    }

    /// <summary>What the files say, at most a second old.</summary>
    /// <param name="home">The home whose settings count; null when there is none.</param>
    public ConsentSnapshot Current(DataHome? home)
    {
        string? settings = home?.SettingsFile;
        long now = _clock().UtcTicks;
        int version = Volatile.Read(ref _version);
        ConsentSnapshot? last = _last;
        if (last is null || !last.Holds(settings, now, version))
        {
            _last = last = new ConsentSnapshot(settings, _policyFile, now, version);
            _redactor?.Use(last.RedactionRules);
        }

        return last;
    }

    /// <summary>Makes the next call look at the files: one of our own commands has changed them.</summary>
    public void Invalidate() => Interlocked.Increment(ref _version);
}
