using System;
using System.IO;
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
    public async Task RunAsync(CancellationToken stop)
    {
        Tidy();
        await _engine.BackgroundSender.RunAsync(stop).ConfigureAwait(false);
        ReportLosses();
    }

    /// <summary>Records, at most daily, what did not reach the sinks, while sending is allowed.</summary>
    public void ReportLosses()
    {
        try
        {
            if (_engine.Logs.Home is DataHome home
                && _engine.Consent.Mode(SourceName.Default, folder: null) == UsageMode.On
                && LossReport.Take(home, _engine.Clock()) is LossCounters lost)
            {
                _engine.Recorder.RecordSenderLosses(LossReport.Properties(lost));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The next run reports them.
        }
    }

    /// <summary>Has the log kept within its limits on another thread: a script may be over before the first regular run.</summary>
    public void TidySoon() => ThreadPool.UnsafeQueueUserWorkItem(
        static self =>
        {
            Housekeeping housekeeping = (Housekeeping)self!;
            try
            {
                housekeeping.Tidy();
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // On this thread an exception would end the user's shell.
                housekeeping._engine.Recorder.Health.Fail(housekeeping._engine.Clock(), failure.GetType().FullName + " while keeping the log in order.");
            }
        },
        this);

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
