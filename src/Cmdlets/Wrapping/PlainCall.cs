using System;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>
/// <c>param($this) &amp; $this</c> at the place of a call in the user's script: the call of a block without arguments, in full
/// language mode. Kept for the next time round the loop, since making a script block costs 5 µs.
/// </summary>
internal static class PlainCall
{
    // An automatic variable's name, which has a slot in every scope: any other name would cost a variable, 3 µs. The scope is
    // gone before the block begins, so the block sees the $this of its own.
    private const string Parameter = "this";

    [ThreadStatic]
    private static IScriptExtent? _place;

    [ThreadStatic]
    private static bool _dotSource;

    [ThreadStatic]
    private static ScriptBlock? _call;

    /// <summary>A script block that takes the user's block as its argument; null unless the same call was the thread's last one too.</summary>
    /// <remarks>For a call that does not come again at once, making this costs more than it saves.</remarks>
    /// <param name="place">The place of the call.</param>
    /// <param name="dotSource">Whether the block runs in the caller's scope.</param>
    public static ScriptBlock? At(IScriptExtent place, bool dotSource)
    {
        if (_place != place || _dotSource != dotSource)
        {
            (_place, _dotSource, _call) = (place, dotSource, null);
            return null;
        }

        return _call ??= New(place, dotSource);
    }

    private static ScriptBlock New(IScriptExtent place, bool dotSource)
    {
        ParamBlockAst parameters = new(place, null, [new ParameterAst(place, new VariableExpressionAst(place, Parameter, false), null, null)]);
        CommandAst call = new(place, [new VariableExpressionAst(place, Parameter, false)], dotSource ? TokenKind.Dot : TokenKind.Ampersand, null);
        StatementBlockAst statements = new(place, [new PipelineAst(place, call)], null);
        return new ScriptBlockAst(place, parameters, statements, false).GetScriptBlock();
    }
}
