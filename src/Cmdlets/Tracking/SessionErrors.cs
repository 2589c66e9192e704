using System;
using System.Collections;
using System.Management.Automation;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>
/// A session's <c>$Error</c> and <c>$LASTEXITCODE</c>, held by reference: looking the variables up by name would cost each
/// call more than recording it. <c>$Error</c> is constant, so its list stays the same as long as the session.
/// </summary>
internal sealed class SessionErrors
{
    private readonly SessionState _session;
    private readonly ArrayList? _errors;
    private PSVariable? _exitCode;

    /// <param name="session">Any session state of the session.</param>
    public SessionErrors(SessionState session)
    {
        _session = session;
        _errors = session.PSVariable.GetValue("global:Error") as ArrayList;
    }

    /// <summary>The newest entry of <c>$Error</c>, or null.</summary>
    public object? Newest => _errors is { Count: > 0 } ? _errors[0] : null;

    /// <summary>The value of <c>$LASTEXITCODE</c>; the engine makes a new box for each program that ends.</summary>
    public object? ExitCode => (_exitCode ??= _session.PSVariable.Get("global:LASTEXITCODE"))?.Value;

    /// <summary>The value of <c>$LASTEXITCODE</c> if the variable has been seen before; no look-up.</summary>
    public object? KnownExitCode => _exitCode?.Value;

    /// <summary>The newest error record that is newer than <paramref name="before"/> and meets the condition, which is given the argument; null for none.</summary>
    public ErrorRecord? Find<T>(object? before, Func<ErrorRecord, T, bool> condition, T argument)
    {
        for (int i = 0; i < _errors?.Count && !ReferenceEquals(_errors[i], before); i++)
        {
            if (_errors[i] is ErrorRecord record && condition(record, argument))
            {
                return record;
            }
        }

        return null;
    }
}
