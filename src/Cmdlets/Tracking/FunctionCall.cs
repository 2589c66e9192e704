using System;
using System.Management.Automation;
using UsageStats.Cmdlets.Wrapping;
using UsageStats.Events;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>One call of a tracked function that has begun and not ended yet.</summary>
internal sealed class FunctionCall
{
    private readonly TrackedRun _run;
    private readonly SessionErrors _errors;
    private readonly object? _exitCodeBefore;
    private object? _errorBefore;
    private long _thrownBefore;
    private bool _returning;
    private bool _stopped;

    /// <param name="probe">What the function calls.</param>
    /// <param name="invocation">The engine's object for this call.</param>
    /// <param name="cmdlet">The function's <c>$PSCmdlet</c>; null where it is not advanced.</param>
    /// <param name="command">What its event carries.</param>
    /// <param name="errors">The errors of its session.</param>
    public FunctionCall(FunctionProbe probe, InvocationInfo invocation, PSCmdlet? cmdlet, CommandIdentity command, SessionErrors errors)
    {
        Probe = probe;
        Invocation = invocation;
        Cmdlet = cmdlet;
        _errors = errors;
        _errorBefore = errors.Newest;
        _exitCodeBefore = errors.KnownExitCode;
        _thrownBefore = LastThrown.OnThisThread.Count;
        _run = TrackedRun.Begin(command);
    }

    /// <summary>What the function calls.</summary>
    public FunctionProbe Probe { get; }

    /// <summary>The engine's object for this call.</summary>
    public InvocationInfo Invocation { get; }

    /// <summary>The function's <c>$PSCmdlet</c>, which knows of stops from outside; null where it is not advanced.</summary>
    public PSCmdlet? Cmdlet { get; }

    /// <summary>The session is being stopped from outside.</summary>
    public void Stopped() => _stopped = true;

    /// <summary>A return statement is about to run. Only an error from now on can mean that it did not return.</summary>
    public void Returning()
    {
        _returning = true;
        _errorBefore = _errors.Newest;
        _thrownBefore = LastThrown.OnThisThread.Count;
    }

    /// <summary>The end was reached.</summary>
    /// <param name="succeeded">What <c>$?</c> is: that of the last statement, or older if it ran no command.</param>
    public void End(bool succeeded)
    {
        if (Error(succeeded) is ErrorRecord error)
        {
            _run.Complete(Outcome.Failed, ErrorTypeName.Of(error.Exception));
        }
        else if (!succeeded && _errors.ExitCode is { } exitCode and not 0 && !ReferenceEquals(exitCode, _exitCodeBefore))
        {
            _run.Complete(Outcome.Failed, ErrorTypeName.ExitCode);
        }
        else
        {
            _run.Complete(Outcome.Ok, null);
        }
    }

    /// <summary>The end was not reached: the function returned, failed or was stopped.</summary>
    /// <param name="succeeded">What <c>$?</c> is. An exception that leaves the function makes it false.</param>
    public void Clean(bool succeeded)
    {
        LastThrown thrown = LastThrown.OnThisThread;
        Exception? error = thrown.ErrorSince(_thrownBefore);
        if (_returning && (succeeded || thrown.Count == _thrownBefore))
        {
            End(succeeded);
        }
        else if (error is FlowControlException)
        {
            _run.Fail(error, stopping: false);
        }
        else if (_stopped)
        {
            _run.Complete(Outcome.Cancelled, null);
        }
        else if (_returning && thrown.Stops == 0)
        {
            End(succeeded);
        }
        else if (Cmdlet is null && (error is null || thrown.Stops > 1))
        {
            // Nobody could tell whether this was a stop from outside. Its own error would have made one stop.
            _run.Complete(Outcome.Cancelled, null);
        }
        else
        {
            Fail(error);
        }
    }

    // What a function reports itself makes $? false for its caller only.
    private ErrorRecord? Error(bool succeeded) => succeeded
        ? _errors.Find(_errorBefore, static (record, call) => IsFrom(call, record.InvocationInfo), Invocation)
        : _errors.Find(_errorBefore, static (_, _) => true, Invocation);

    // A record has a copy of the engine's object.
    private static bool IsFrom(InvocationInfo call, InvocationInfo? place) =>
        ReferenceEquals(place?.MyCommand, call.MyCommand)
        && place?.ScriptLineNumber == call.ScriptLineNumber
        && place?.OffsetInLine == call.OffsetInLine;

    private void Fail(Exception? error)
    {
        if ((error as IContainsErrorRecord)?.ErrorRecord.ScriptStackTrace?.Contains(Probe.FunctionName) == false)
        {
            // Without a frame of ours it is the error of a command upstream, for whose output the function was waiting.
            _run.Complete(Outcome.Stopped, null);
        }
        else
        {
            // A record that the function itself made a terminating one was perhaps never thrown: its type is not known then.
            _run.Complete(Outcome.Error, error is null ? null : ErrorTypeName.Of(error));
        }
    }
}
