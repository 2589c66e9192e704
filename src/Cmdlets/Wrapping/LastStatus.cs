using System;
using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>What <c>$?</c>, <c>$Error</c> and <c>$LASTEXITCODE</c> say, compared before and after a block.</summary>
internal readonly struct LastStatus
{
    // The variable of a runspace never changes: it is read-only and in every scope. Looking it up takes 0.5 µs each time.
    [ThreadStatic]
    private static PSVariable? _questionMark;

    [ThreadStatic]
    private static Runspace? _runspace;

    private readonly bool _succeeded;
    private readonly object? _newestError;
    private readonly object? _exitCode;

    private LastStatus(bool succeeded, object? newestError, object? exitCode)
    {
        _succeeded = succeeded;
        _newestError = newestError;
        _exitCode = exitCode;
    }

    /// <summary>Notes what stands there before the block runs.</summary>
    public static LastStatus Read(SessionState session) => new(Succeeded(session), NewestError(session), ExitCode(session));

    /// <summary>Whether the block ended well.</summary>
    /// <param name="session">The same session, right after the block.</param>
    /// <param name="error">If not: the type of its error as far as it is known.</param>
    public bool Compare(SessionState session, out string? error)
    {
        error = null;
        if (Succeeded(session))
        {
            return true;
        }

        // The engine makes a new box for each program's exit code, so a stale one is the same object.
        object? exitCode = ExitCode(session);
        object? newest = NewestError(session);
        if (newest is ErrorRecord record && !ReferenceEquals(newest, _newestError))
        {
            error = ErrorTypeName.Of(record.Exception);
        }
        else if (exitCode is not null and not 0 && !ReferenceEquals(exitCode, _exitCode))
        {
            error = ErrorTypeName.ExitCode;
        }
        else if (!_succeeded)
        {
            // It was false before, and a block that runs no command leaves it so.
            return true;
        }

        return false;
    }

    private static bool Succeeded(SessionState session)
    {
        Runspace? runspace = Runspace.DefaultRunspace;
        if (_questionMark is null || _runspace != runspace)
        {
            _questionMark = session.PSVariable.Get("?");
            _runspace = runspace;
        }

        return _questionMark?.Value is not false;
    }

    private static object? NewestError(SessionState session) =>
        session.PSVariable.GetValue("Error") is ArrayList { Count: > 0 } errors ? errors[0] : null;

    private static object? ExitCode(SessionState session) => session.PSVariable.GetValue("LASTEXITCODE");
}
