using System.ComponentModel;
using System.Management.Automation;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>
/// What a tracked function calls at its start and its ends. It stands in the function's tree as a constant, so no name of
/// ours can be seen or shadowed. Not for use by hand.
/// </summary>
/// <remarks>
/// Public because the engine calls public methods only. Every method gives null: they are called as conditions of empty
/// <c>if</c> statements, the one form of a call that neither writes output nor touches <c>$?</c>. Declared as object, since
/// the engine's call site has that type and some of its rules do not convert a bool.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FunctionProbe
{
    private readonly CommandIdentity _command;
    private readonly SessionErrors _errors;

    /// <param name="functionName">The function's name as stack traces show it.</param>
    /// <param name="command">What its events carry.</param>
    /// <param name="errors">The errors of its session.</param>
    internal FunctionProbe(string functionName, CommandIdentity command, SessionErrors errors)
    {
        FunctionName = functionName;
        _command = command;
        _errors = errors;
    }

    /// <summary>The function's name as stack traces show it.</summary>
    internal string FunctionName { get; }

    /// <summary>Whether calls are recorded.</summary>
    internal bool Enabled { get; set; }

    /// <summary>The function's first statement is about to run.</summary>
    /// <param name="call">The call.</param>
    public object? Begin(InvocationInfo call) => Begin(call, null);

    /// <summary>As <see cref="Begin(InvocationInfo)"/>, in an advanced function.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cmdlet">Its <c>$PSCmdlet</c>.</param>
    public object? Begin(InvocationInfo call, PSCmdlet? cmdlet)
    {
        if (Enabled)
        {
            OpenCalls.Push(new FunctionCall(this, call, cmdlet, _command, _errors));
        }

        return null;
    }

    /// <summary>Its end block is about to return. With a value that may still fail to be computed.</summary>
    public object? Returning(InvocationInfo call)
    {
        OpenCalls.Find(this, call)?.Returning();
        return null;
    }

    /// <summary>Its last statement has run.</summary>
    /// <param name="call">The call.</param>
    /// <param name="succeeded">What <c>$?</c> is.</param>
    public object? End(InvocationInfo call, bool succeeded)
    {
        OpenCalls.Take(this, call)?.End(succeeded);
        return null;
    }

    /// <summary>The function is over, however it ended.</summary>
    /// <param name="call">The call.</param>
    /// <param name="succeeded">What <c>$?</c> is.</param>
    public object? Clean(InvocationInfo call, bool succeeded)
    {
        OpenCalls.Take(this, call)?.Clean(succeeded);
        return null;
    }
}
