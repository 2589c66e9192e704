using System;
using System.ComponentModel;
using System.Management.Automation;
using UsageStats.Cmdlets.Wrapping;
using UsageStats.Events;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>What a tracked cmdlet calls from the methods that its emitted class overrides. Not for use by hand.</summary>
/// <remarks>Public because the emitted class lives in an assembly of its own.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CmdletProbe
{
    private readonly TrackedCmdlet _tracked;
    private readonly object? _errorBefore;
    private readonly TrackedRun _run;
    private readonly long _thrownBefore = LastThrown.OnThisThread.Count;
    private bool _stopping;

    private CmdletProbe(TrackedCmdlet tracked)
    {
        _tracked = tracked;
        _errorBefore = tracked.Errors.Newest;
        _run = TrackedRun.Begin(tracked.Identity);
    }

    /// <summary>A call begins. Null when nobody tracks it any more.</summary>
    public static CmdletProbe? Begin(Cmdlet cmdlet) =>
        TrackedSession.Current?.Lookup.Find(cmdlet.GetType().BaseType!) is { } tracked ? new CmdletProbe(tracked) : null;

    /// <summary>An exception is leaving it. Called from an exception filter, so the exception goes on untouched.</summary>
    public static bool Fail(CmdletProbe? call, Exception thrown)
    {
        call?.Fail(thrown);
        return false;
    }

    /// <summary>Its last method has run.</summary>
    public static void End(CmdletProbe? call) => call?.End();

    /// <summary>It is being stopped from outside.</summary>
    public static void Stop(CmdletProbe? call)
    {
        if (call is not null)
        {
            call._stopping = true;
        }
    }

    /// <summary>The engine lets go of it. Nothing else is called when upstream fails while it waits for input.</summary>
    public static void Dispose(CmdletProbe? call) => call?._run.Complete(call._stopping ? Outcome.Cancelled : Outcome.Stopped, null);

    private ErrorRecord? Reported => _tracked.Errors.Find(
        _errorBefore, static (record, command) => ReferenceEquals(record.InvocationInfo?.MyCommand, command), _tracked.Replacement);

    private void Fail(Exception thrown)
    {
        Exception? before = LastThrown.OnThisThread.ErrorSince(_thrownBefore);
        if (thrown is PipelineStoppedException && !_stopping && before is not FlowControlException)
        {
            // The engine notes a cmdlet's terminating error and throws this in its place.
            Exception? own = Reported?.Exception ?? before;
            _run.Complete(Outcome.Error, own is null ? null : ErrorTypeName.Of(own));
        }
        else
        {
            _run.Fail(thrown, _stopping);
        }
    }

    private void End()
    {
        ErrorRecord? reported = Reported;
        _run.Complete(reported is null ? Outcome.Ok : Outcome.Failed, reported is null ? null : ErrorTypeName.Of(reported.Exception));
    }
}
