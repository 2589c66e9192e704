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
    private Exception? _thrownBefore;
    private bool _returning;

    /// <param name="probe">What the function calls.</param>
    /// <param name="invocation">The engine's object for this call.</param>
    /// <param name="command">What its event carries.</param>
    /// <param name="errors">The errors of its session.</param>
    public FunctionCall(FunctionProbe probe, InvocationInfo invocation, CommandIdentity command, SessionErrors errors)
    {
        Probe = probe;
        Invocation = invocation;
        _errors = errors;
        _errorBefore = errors.Newest;
        _exitCodeBefore = errors.KnownExitCode;
        _thrownBefore = LastThrown.OnThisThread;
        _run = TrackedRun.Begin(command);
    }

    /// <summary>What the function calls.</summary>
    public FunctionProbe Probe { get; }

    /// <summary>The engine's object for this call.</summary>
    public InvocationInfo Invocation { get; }

    /// <summary>A return statement is about to run. Only an error from now on can mean that it did not return.</summary>
    public void Returning()
    {
        _returning = true;
        _thrownBefore = LastThrown.OnThisThread;
        _errorBefore = _errors.Newest;
    }

    /// <summary>The end was reached.</summary>
    /// <param name="succeeded">What <c>$?</c> is: that of the last statement, or older if it ran no command.</param>
    public void End(bool succeeded)
    {
        if (succeeded)
        {
            _run.Complete(Outcome.Ok, null);
        }
        else if (NewError is { } record)
        {
            _run.Complete(Outcome.Failed, ErrorTypeName.Of(record.Exception));
        }
        else if (_errors.ExitCode is { } exitCode and not 0 && !ReferenceEquals(exitCode, _exitCodeBefore))
        {
            _run.Complete(Outcome.Failed, ErrorTypeName.ExitCode);
        }
        else
        {
            _run.Complete(Outcome.Ok, null);
        }
    }

    /// <summary>The end was not reached: the function returned, failed or was stopped.</summary>
    /// <param name="succeeded">What <c>$?</c> is.</param>
    public void Clean(bool succeeded)
    {
        Exception? thrown = LastThrown.OnThisThread;
        if (ReferenceEquals(thrown, _thrownBefore))
        {
            thrown = null;
        }

        if (_returning && (thrown is null || (succeeded && thrown is not PipelineStoppedException)))
        {
            // What was thrown, if anything, was caught again: after an error $? is false.
            End(succeeded);
        }
        else if (thrown is not null)
        {
            _run.Fail(thrown, stopping: false);
        }
        else
        {
            _run.Complete(Outcome.Stopped, null);
        }
    }

    private ErrorRecord? NewError => _errors.Newest is ErrorRecord record && !ReferenceEquals(record, _errorBefore) ? record : null;
}
