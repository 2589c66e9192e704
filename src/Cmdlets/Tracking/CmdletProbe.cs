using System;
using System.ComponentModel;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using UsageStats.Cmdlets.Wrapping;
using UsageStats.Events;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>What a tracked cmdlet calls from the methods that its emitted class overrides. Not for use by hand.</summary>
/// <remarks>Public because the emitted class lives in an assembly of its own.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CmdletProbe
{
    private static readonly ConditionalWeakTable<CommandInfo, TrackedCmdlet> Tracked = new();

    private readonly PSCmdlet _cmdlet;
    private readonly SessionErrors _errors;
    private readonly object? _errorBefore;
    private readonly TrackedRun _run;
    private bool _stopping;

    private CmdletProbe(PSCmdlet cmdlet, TrackedCmdlet tracked)
    {
        _cmdlet = cmdlet;
        _errors = tracked.Errors;
        _errorBefore = _errors.Newest;
        _run = TrackedRun.Begin(tracked.Identity);
    }

    /// <summary>A call begins. Null when nobody tracks it any more.</summary>
    public static CmdletProbe? Begin(Cmdlet cmdlet) =>
        cmdlet is PSCmdlet call && Tracked.TryGetValue(call.MyInvocation.MyCommand, out TrackedCmdlet? tracked) ? new CmdletProbe(call, tracked) : null;

    /// <summary>An exception is leaving it. Called from an exception filter, so the exception goes on untouched.</summary>
    public static bool Fail(CmdletProbe? call, Exception thrown)
    {
        call?._run.Fail(thrown, call._stopping);
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

    internal static void Register(CommandInfo command, TrackedCmdlet tracked) => Tracked.Add(command, tracked);

    private void End()
    {
        ErrorRecord? reported = _errors.ReportedBy(_cmdlet.MyInvocation.MyCommand, _errorBefore);
        _run.Complete(reported is null ? Outcome.Ok : Outcome.Failed, reported is null ? null : ErrorTypeName.Of(reported.Exception));
    }
}
