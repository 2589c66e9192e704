using System.ComponentModel;
using System.Management.Automation;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>
/// What a tracked function calls at its start and its ends. It stands in the function's tree as a constant, so no name of
/// ours can be seen or shadowed. Not for use by hand.
/// </summary>
/// <remarks>
/// Public because the engine calls public methods only. Every method gives false: they are called as conditions of empty
/// <c>if</c> statements, the one form of a call that neither writes output nor touches <c>$?</c>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FunctionProbe
{
    private readonly CommandIdentity _command;
    private readonly SessionErrors _errors;

    internal FunctionProbe(CommandIdentity command, SessionErrors errors)
    {
        _command = command;
        _errors = errors;
        LastThrown.Watch();
    }

    /// <summary>The function's first statement is about to run.</summary>
    public bool Begin(InvocationInfo call)
    {
        OpenCalls.Push(new FunctionCall(this, call, _command, _errors));
        return false;
    }

    /// <summary>Its end block is about to return. With a value that may still fail to be computed.</summary>
    public bool Returning(InvocationInfo call)
    {
        OpenCalls.Find(this, call)?.Returning();
        return false;
    }

    /// <summary>Its last statement has run.</summary>
    /// <param name="call">The call.</param>
    /// <param name="succeeded">What <c>$?</c> is.</param>
    public bool End(InvocationInfo call, bool succeeded)
    {
        OpenCalls.Take(this, call)?.End(succeeded);
        return false;
    }

    /// <summary>The function is over, however it ended.</summary>
    /// <param name="call">The call.</param>
    /// <param name="succeeded">What <c>$?</c> is.</param>
    public bool Clean(InvocationInfo call, bool succeeded)
    {
        OpenCalls.Take(this, call)?.Clean(succeeded);
        return false;
    }
}
