using System;
using System.Diagnostics;
using UsageStats.Events;
using UsageStats.Privacy;
using UsageStats.Storage;

namespace UsageStats.Recording;

/// <summary>Takes what happened and puts it into the log, if the mode allows. Nothing here throws into the host.</summary>
internal sealed class Recorder
{
    private const string DefaultSource = "default";

    [ThreadStatic]
    private static byte[]? _buffer;

    private readonly Consent _consent;
    private readonly Redactor _redactor;
    private readonly Func<DateTimeOffset> _clock;
    private readonly HomeLogs _logs;
    private readonly string _session;
    private readonly SessionContext _context;

    public Recorder(Consent consent, Redactor redactor, Func<DateTimeOffset> clock, HomeLogs logs, string session, SessionContext context, RecordingHealth health)
    {
        _consent = consent;
        _redactor = redactor;
        _clock = clock;
        _logs = logs;
        _session = session;
        _context = context;
        Health = health;
    }

    /// <summary>How recording fared.</summary>
    public RecordingHealth Health { get; }

    /// <summary>Notes the start of a run.</summary>
    /// <param name="source">Who it belongs to.</param>
    /// <param name="folder">The full path of the folder that the user is in; null when there is none.</param>
    public RunStart Begin(string source, string? folder) => new(_clock().UtcTicks, Stopwatch.GetTimestamp(), _consent.Mode(source, folder));

    /// <summary>Records a run that has ended. Its elapsed time ends with this call.</summary>
    /// <param name="source">Who it belongs to.</param>
    /// <param name="start">What <see cref="Begin"/> gave.</param>
    /// <param name="end">How it went.</param>
    public void Complete(string source, in RunStart start, in RunEnd end)
    {
        if (start.Mode == UsageMode.Off)
        {
            return;
        }

        FoundHome home = _logs.Find();
        UsageMode mode = _consent.Decide(source, end.Folder, home.Home).Mode;
        if (mode == UsageMode.Off)
        {
            return;
        }

        try
        {
            EventDraft draft = EventDraft.Create(source, EventKinds.Command, start.UtcTicks, _session);
            draft.Name = _redactor.JudgeName(end.Name);
            draft.Outcome = end.Outcome;
            draft.Error = end.Error is null ? null : _redactor.JudgeName(end.Error);
            draft.Properties = JudgedProperties.Keep(end.Properties, _redactor);
            draft.Send = start.Mode == UsageMode.On && mode == UsageMode.On;
            long elapsed = Stopwatch.GetTimestamp() - start.Timestamp;
            draft.DurationMicroseconds = Monotonic.ToMicroseconds(elapsed);
            draft.OwnMicroseconds = Monotonic.ToMicroseconds(elapsed - end.InsideTicks);
            Append(draft, end.Folder, home);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Health.Fail(_clock(), failure.GetType().FullName + " while recording.");
        }
    }

    /// <summary>Records that events cannot be sent.</summary>
    /// <param name="error">The failure's type name; never its message.</param>
    public void RecordSenderFailure(string error)
    {
        FoundHome home = _logs.Find();
        UsageMode mode = _consent.Decide(DefaultSource, folder: null, home.Home).Mode;
        if (mode == UsageMode.Off)
        {
            return;
        }

        EventDraft draft = EventDraft.Create(DefaultSource, EventKinds.SenderFailure, _clock().UtcTicks, _session);
        draft.Error = _redactor.JudgeName(error);
        draft.Send = mode == UsageMode.On;
        Append(draft, folder: null, home);
    }

    private void Append(in EventDraft draft, string? folder, FoundHome home)
    {
        HomeLog? log = home.Log;
        if (log is null)
        {
            Health.Fail(_clock(), home.Problem!);
            return;
        }

        byte[] buffer = _buffer ??= new byte[EventLimits.LineBytes + 1];
        if (log.TakeSessionStart() && !WriteSessionStart(log, draft, folder, buffer))
        {
            log.ReturnSessionStart();
        }

        Write(log.Log, draft, buffer);
    }

    private bool WriteSessionStart(HomeLog log, in EventDraft next, string? folder, byte[] buffer)
    {
        // The session is the user's own, whoever the first event belongs to.
        UsageMode mode = _consent.Decide(DefaultSource, folder, log.Home).Mode;
        if (mode == UsageMode.Off)
        {
            return false;
        }

        EventDraft start = EventDraft.Create(DefaultSource, EventKinds.SessionStart, next.UtcTicks, _session);
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
