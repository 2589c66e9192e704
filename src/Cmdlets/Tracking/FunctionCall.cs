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
        _thrownBefore = LastThrown.OnThisThread.Count;
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
        _errorBefore = _errors.Newest;
        _thrownBefore = LastThrown.OnThisThread.Count;
    }

    /// <summary>The end was reached.</summary>
    /// <param name="succeeded">What <c>$?</c> is: that of the last statement, or older if it ran no command.</param>
    public void End(bool succeeded)
    {
        if (succeeded)
        {
            _run.Complete(Outcome.Ok, null);
        }
        else if (_errors.Newest is ErrorRecord newest && !ReferenceEquals(newest, _errorBefore))
        {
            _run.Complete(Outcome.Failed, ErrorTypeName.Of(newest.Exception));
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
    /// <param name="succeeded">What <c>$?</c> is. An exception that leaves the function makes it false.</param>
    public void Clean(bool succeeded)
    {
        LastThrown thrown = LastThrown.OnThisThread;
        if (_returning && (succeeded || thrown.Count == _thrownBefore || thrown.Stops == 0))
        {
            End(succeeded);
        }
        else if (thrown.ErrorSince(_thrownBefore) is { } error && (error is FlowControlException || thrown.Stops <= 1))
        {
            Fail(error);
        }
        else
        {
            _run.Complete(Outcome.Cancelled, null);
        }
    }

    private void Fail(Exception error)
    {
        // Without a frame of ours it is the error of a command upstream, for whose output the function was waiting.
        if (error is FlowControlException || (error as IContainsErrorRecord)?.ErrorRecord.ScriptStackTrace?.Contains(Probe.FunctionName) != false)
        {
            _run.Fail(error, stopping: false);
        }
        else
        {
            _run.Complete(Outcome.Stopped, null);
        }
    }
}
