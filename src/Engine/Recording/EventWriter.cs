using System;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Sources;
using UsageStats.Storage;

namespace UsageStats.Recording;

/// <summary>Puts events into the log, the session's start before the first, and keeps count of what fails.</summary>
internal sealed class EventWriter
{
    [ThreadStatic]
    private static byte[]? _buffer;

    private readonly Consent _consent;
    private readonly Func<DateTimeOffset> _clock;
    private readonly string _session;
    private readonly SessionContext _context;

    public EventWriter(Consent consent, Func<DateTimeOffset> clock, string session, SessionContext context, RecordingHealth health)
    {
        _consent = consent;
        _clock = clock;
        _session = session;
        _context = context;
        Health = health;
    }

    /// <summary>Called, on the writing thread, when this process has announced its session in a log.</summary>
    public Action? SessionStarted { get; set; }

    /// <summary>How writing fared.</summary>
    public RecordingHealth Health { get; }

    /// <summary>Appends an event.</summary>
    /// <param name="draft">The event.</param>
    /// <param name="folder">The full path of the folder that the user is in; null when there is none.</param>
    /// <param name="home">The home that was found for it.</param>
    /// <returns>Whether it is in the log.</returns>
    public bool Append(in EventDraft draft, string? folder, FoundHome home)
    {
        HomeLog? log = home.Log;
        if (log is null)
        {
            Health.Fail(_clock(), home.Problem!);
            return false;
        }

        byte[] buffer = _buffer ??= new byte[EventLimits.LineBytes + 1];
        if (log.TakeSessionStart())
        {
            if (WriteSessionStart(log, draft, folder, buffer))
            {
                SessionStarted?.Invoke();
            }
            else
            {
                log.ReturnSessionStart();
            }
        }

        return Write(log.Log, draft, buffer);
    }

    private bool WriteSessionStart(HomeLog log, in EventDraft next, string? folder, byte[] buffer)
    {
        // The session is the user's own, whoever the first event belongs to.
        UsageMode mode = _consent.Decide(SourceName.Default, folder, log.Home).Mode;
        if (mode == UsageMode.Off)
        {
            return false;
        }

        EventDraft start = EventDraft.Create(SourceName.Default, EventKinds.SessionStart, next.UtcTicks, _session);
        start.Send = next.Send && mode == UsageMode.On;
        start.Properties = _context.Describe();
        return Write(log.Log, start, buffer);
    }

    private bool Write(EventLog log, in EventDraft draft, byte[] buffer)
    {
        int length = EventEncoder.Encode(draft, buffer.AsSpan(1), out bool shortened);
        AppendFailure? failure = log.Append(buffer, length);
        if (failure is null)
        {
            Health.Succeeded(shortened);
            return true;
        }

        Health.Fail(_clock(), failure);
        return false;
    }
}
