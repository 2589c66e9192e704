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
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    private readonly Consent _consent;
    private readonly Redactor _redactor;
    private readonly Func<DateTimeOffset> _clock;
    private readonly HomeLogs _logs;
    private readonly string _session;
    private readonly SessionContext _context;
    private readonly EventWriter _writer;

    public Recorder(Consent consent, Redactor redactor, Func<DateTimeOffset> clock, HomeLogs logs, string session, SessionContext context, RecordingHealth health)
    {
        _consent = consent;
        _redactor = redactor;
        _clock = clock;
        _logs = logs;
        _session = session;
        _context = context;
        _writer = new EventWriter(consent, clock, session, context, health);
    }

    /// <summary>Called, on the recording thread, when this process has announced its session in a log.</summary>
    public Action? SessionStarted
    {
        get => _writer.SessionStarted;
        init => _writer.SessionStarted = value;
    }

    /// <summary>How recording fared.</summary>
    public RecordingHealth Health => _writer.Health;

    /// <summary>Notes the start of a run.</summary>
    /// <param name="source">Who it belongs to.</param>
    /// <param name="folder">The full path of the folder that the user is in; null when there is none.</param>
    public RunStart Begin(string source, string? folder) => new(_clock().UtcTicks, Stopwatch.GetTimestamp(), _consent.Mode(source, folder));

    /// <summary>Records the start of a run, so that one that never ends is known of.</summary>
    /// <param name="source">Who it belongs to.</param>
    /// <param name="start">What <see cref="Begin"/> gave.</param>
    /// <param name="name">The command's name, not yet judged.</param>
    /// <param name="folder">The full path of the folder that the user is in; null when there is none.</param>
    /// <returns>What to give to <see cref="Complete"/>.</returns>
    public RunStart Announce(string source, in RunStart start, string name, string? folder)
    {
        if (start.Mode == UsageMode.Off)
        {
            return start;
        }

        try
        {
            FoundHome home = _logs.Find();

            // First the sign of life: whoever reads the start must find that its session lives.
            home.Log?.HoldSession(_session);
            EventDraft draft = EventDraft.Create(source, EventKinds.CommandStart, start.UtcTicks, _session);
            draft.Name = _redactor.JudgeName(name);
            draft.Send = start.Mode == UsageMode.On;
            return _writer.Append(draft, folder, home) ? start with { Announced = draft.Id } : start;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Health.Fail(_clock(), failure.GetType().FullName + " while recording.");
            return start;
        }
    }

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
            draft.Start = start.Announced;
            draft.Send = start.Mode == UsageMode.On && mode == UsageMode.On;
            long elapsed = Stopwatch.GetTimestamp() - start.Timestamp;
            draft.DurationMicroseconds = Monotonic.ToMicroseconds(elapsed);
            draft.OwnMicroseconds = Monotonic.ToMicroseconds(elapsed - end.InsideTicks);
            _writer.Append(draft, end.Folder, home);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Health.Fail(_clock(), failure.GetType().FullName + " while recording.");
        }
    }

    /// <summary>Records something that has just happened.</summary>
    /// <param name="source">Who it belongs to.</param>
    /// <param name="one">What.</param>
    /// <returns>Whether it is in the log.</returns>
    public bool Add(string source, in Occurrence one)
    {
        FoundHome home = _logs.Find();
        UsageMode mode = _consent.Decide(source, one.Folder, home.Home).Mode;
        if (mode == UsageMode.Off)
        {
            return false;
        }

        try
        {
            string? name = one.Name is null ? null : _redactor.JudgeName(one.Name);
            string? claim = null;
            if (one.Once && home.Home is not null && (claim = FirstUse.TryClaim(home.Home, source, one.Kind, name)) is null)
            {
                return false;
            }

            bool recorded = _writer.Append(Draft(source, one, name, mode), one.Folder, home);
            if (!recorded && claim is not null)
            {
                FirstUse.GiveBack(claim);
            }

            return recorded;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Health.Fail(_clock(), failure.GetType().FullName + " while recording.");
            return false;
        }
    }

    /// <summary>Records that events cannot be sent.</summary>
    /// <param name="error">The failure's type name; never its message.</param>
    public void RecordSenderFailure(string error)
    {
        EventDraft draft = EventDraft.Create(DefaultSource, EventKinds.SenderFailure, _clock().UtcTicks, _session);
        draft.Error = _redactor.JudgeName(error);
        RecordOwn(draft);
    }

    /// <summary>Records what did not reach the sinks.</summary>
    /// <param name="numbers">Counts by reason.</param>
    public void RecordSenderLosses(UsageProperty[] numbers)
    {
        EventDraft draft = EventDraft.Create(DefaultSource, EventKinds.SenderLosses, _clock().UtcTicks, _session);
        draft.Properties = numbers;
        RecordOwn(draft);
    }

    private void RecordOwn(EventDraft draft)
    {
        FoundHome home = _logs.Find();
        UsageMode mode = _consent.Decide(DefaultSource, folder: null, home.Home).Mode;
        if (mode != UsageMode.Off)
        {
            draft.Send = mode == UsageMode.On;
            _writer.Append(draft, folder: null, home);
        }
    }

    /// <summary>Goes the way of an event up to its encoded line, and has the rest compiled. Leaves no trace in files or counters.</summary>
    public void Rehearse()
    {
        byte[] line = new byte[EventLimits.LineBytes];
        EventDraft draft = EventDraft.Create(DefaultSource, EventKinds.Command, _clock().UtcTicks, _session);
        draft.Name = _redactor.JudgeName("Measure-TrackedCommand");
        draft.DurationMicroseconds = Monotonic.ToMicroseconds(1);
        draft.Properties = _context.Describe();
        EventEncoder.Encode(draft, line, out _);
        CompiledAhead.Prepare(typeof(Recorder), typeof(EventWriter), typeof(HomeLog), typeof(EventLog), SegmentAppender.ForBursts().GetType(), typeof(UnixAppender), typeof(OwnerOnly));
    }

    private EventDraft Draft(string source, in Occurrence one, string? name, UsageMode mode)
    {
        long ticks = _clock().UtcTicks - (one.Duration?.Ticks ?? 0);
        EventDraft draft = EventDraft.Create(source, one.Kind, Math.Max(ticks, UnixTime.EpochTicks), _session);
        draft.Name = name;
        draft.Outcome = one.Outcome;
        draft.Error = one.Error is null ? null : _redactor.JudgeName(one.Error);
        draft.Properties = JudgedProperties.Keep(one.Properties, _redactor);
        draft.Send = mode == UsageMode.On;
        draft.DurationMicroseconds = one.Duration is TimeSpan duration ? duration.Ticks / TicksPerMicrosecond : EventDraft.Absent;
        return draft;
    }
}
