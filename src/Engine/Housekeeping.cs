using System;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Privacy;
using UsageStats.Sending;
using UsageStats.Sources;
using UsageStats.Storage;
using UsageStats.Storage.Retention;
using UsageStats.Storage.Settings;

namespace UsageStats;

/// <summary>What is done while nobody waits: retention, then what is due to be sent.</summary>
internal sealed class Housekeeping
{
    private readonly UsageEngine _engine;

    public Housekeeping(UsageEngine engine) => _engine = engine;

    /// <summary>Does all of it. Never throws.</summary>
    public Task RunAsync(CancellationToken stop)
    {
        Tidy();
        return _engine.BackgroundSender.RunAsync(stop);
    }

    /// <summary>Has the log kept within its limits on another thread: a script may be over before the first regular run.</summary>
    public void TidySoon() => ThreadPool.UnsafeQueueUserWorkItem(static self => ((Housekeeping)self!).Tidy(), this);

    /// <summary>Keeps the log within its limits, at most daily; not while the mode is Off, when no file may change.</summary>
    public void Tidy()
    {
        if (_engine.Logs.Home is DataHome home && _engine.Consent.Mode(SourceName.Default, folder: null) != UsageMode.Off)
        {
            UsageSettings settings = _engine.Consent.Files.Settings.Values;
            new LogRetention(home, () => new UnsentLines(home).Contain).RunIfDue(RetentionLimits.From(settings), _engine.Clock());
        }
    }
}
