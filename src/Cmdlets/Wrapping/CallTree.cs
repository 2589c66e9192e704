using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>
/// The call of the user's block, <c>&amp; {…} arguments</c>, as a syntax tree: its values are constants, and its place is that of
/// the wrapper's own call, so <c>$MyInvocation</c> and errors name the user's line and not one of ours.
/// </summary>
/// <remarks>
/// Made for each call that is not a <see cref="PlainCall"/>. A script block remembers the language mode of the thread that made it, so
/// a static one would fail in every runspace of the process once it was first made in constrained language. Nothing is ever
/// pasted as text.
/// </remarks>
internal static class CallTree
{
    /// <summary>The call as a steppable pipeline, not begun.</summary>
    /// <param name="session">The session of the wrapper's caller.</param>
    /// <param name="caller">The wrapper's own call.</param>
    /// <param name="block">The user's block.</param>
    /// <param name="arguments">Its arguments; null or empty for none, for a splat of nothing would bind a positional $null.</param>
    /// <param name="dotSource">Whether it runs in the caller's scope.</param>
    /// <param name="tasks">Whom the tasks that the block writes are awaited for; null for nobody.</param>
    public static SteppablePipeline Of(SessionState session, InvocationInfo caller, ScriptBlock block, object?[]? arguments, bool dotSource, AwaitedTasks? tasks)
    {
        IScriptExtent? written = WrittenAt(caller, block.Ast);
        bool takesPreferences = TakesPreferences(block, caller.BoundParameters);
        if (written is not null && tasks is null && !takesPreferences && arguments is not { Length: > 0 } && session.LanguageMode == PSLanguageMode.FullLanguage
            && PlainCall.At(written, dotSource) is ScriptBlock kept)
        {
            return kept.GetSteppablePipeline(caller.CommandOrigin, [block]);
        }

        IScriptExtent place = written ?? RestOfLine(caller);
        List<CommandElementAst> elements = [new ConstantExpressionAst(place, block)];
        foreach (object? argument in arguments ?? [])
        {
            elements.Add(new ConstantExpressionAst(place, argument));
        }

        if (takesPreferences)
        {
            elements.AddRange(caller.BoundParameters
                .Where(bound => BoundPreferences.IsPreference(bound.Key))
                .Select(bound => new CommandParameterAst(place, bound.Key, new ConstantExpressionAst(place, bound.Value), place)));
        }

        CommandAst call = new(place, elements, dotSource ? TokenKind.Dot : TokenKind.Ampersand, null);
        PipelineAst pipeline = tasks is null ? new PipelineAst(place, call) : new PipelineAst(place, [call, Await(place, tasks)]);
        StatementBlockAst statements = new(place, [pipeline], null);
        return new ScriptBlockAst(place, null, statements, false).GetScriptBlock().GetSteppablePipeline(caller.CommandOrigin, []);
    }

    /// <summary>Whether preferences are bound and the block, being an advanced one, takes them as parameters itself.</summary>
    public static bool TakesPreferences(ScriptBlock block, Dictionary<string, object> bound) =>
        BoundPreferences.AreAmong(bound)
        && block.Ast is ScriptBlockAst { ParamBlock: { } parameters }
        && (Has(parameters.Attributes, typeof(CmdletBindingAttribute)) || parameters.Parameters.Any(parameter => Has(parameter.Attributes, typeof(ParameterAttribute))));

    private static CommandAst Await(IScriptExtent place, AwaitedTasks tasks) => new(
        place,
        [
            new ConstantExpressionAst(place, new CmdletInfo("Receive-Task", typeof(ReceiveTaskCommand))),
            new CommandParameterAst(place, nameof(ReceiveTaskCommand.Tasks), new ConstantExpressionAst(place, tasks), place),
        ],
        TokenKind.Ampersand,
        null);

    private static bool Has(IEnumerable<AttributeBaseAst> attributes, System.Type type) =>
        attributes.Any(attribute => attribute is AttributeAst && attribute.TypeName.GetReflectionAttributeType() == type);

    // A block that is written out in the call has the call's extent above it.
    private static IScriptExtent? WrittenAt(InvocationInfo caller, Ast block) =>
        block.Parent?.Parent is CommandAst { Extent: var extent }
        && extent.StartLineNumber == caller.ScriptLineNumber
        && extent.StartColumnNumber == caller.OffsetInLine
        && (extent.File ?? string.Empty) == (caller.ScriptName ?? string.Empty)
            ? extent
            : null;

    // For a block that came in a variable the rest of the call's line stands for the call.
    private static ScriptExtent RestOfLine(InvocationInfo caller)
    {
        string line = caller.Line ?? string.Empty;
        return new ScriptExtent(
            new ScriptPosition(caller.ScriptName, caller.ScriptLineNumber, caller.OffsetInLine, line),
            new ScriptPosition(caller.ScriptName, caller.ScriptLineNumber, System.Math.Max(line.TrimEnd().Length + 1, caller.OffsetInLine), line));
    }
}
