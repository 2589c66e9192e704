using System;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>
/// Makes the statements that call a <see cref="FunctionProbe"/>: <c>if (probe.Method($MyInvocation, …)) { }</c>, each with
/// the position of a brace, where the debugger stops anyway.
/// </summary>
internal sealed class ProbeStatements
{
    private readonly FunctionProbe _probe;
    private readonly bool _advanced;

    /// <param name="probe">What is to be called.</param>
    /// <param name="advanced">Whether the function has a <c>$PSCmdlet</c> of its own.</param>
    public ProbeStatements(FunctionProbe probe, bool advanced)
    {
        _probe = probe;
        _advanced = advanced;
    }

    /// <summary>Calls <see cref="FunctionProbe.Begin(InvocationInfo, PSCmdlet)"/>.</summary>
    public StatementAst Begin(IScriptExtent at) => Call(at, nameof(FunctionProbe.Begin), _advanced ? "PSCmdlet" : null);

    /// <summary>Calls <see cref="FunctionProbe.Returning"/>.</summary>
    public StatementAst Returning(IScriptExtent at) => Call(at, nameof(FunctionProbe.Returning), null);

    /// <summary>Calls <see cref="FunctionProbe.End"/>.</summary>
    public StatementAst End(IScriptExtent at) => Call(at, nameof(FunctionProbe.End), "?");

    /// <summary>Calls <see cref="FunctionProbe.Clean"/>.</summary>
    public StatementAst Clean(IScriptExtent at) => Call(at, nameof(FunctionProbe.Clean), "?");

    private IfStatementAst Call(IScriptExtent at, string method, string? further)
    {
        ExpressionAst call = Variable(at, "MyInvocation");
        InvokeMemberExpressionAst invoke = new(
            at,
            new ConstantExpressionAst(at, _probe),
            new StringConstantExpressionAst(at, method, StringConstantType.BareWord),
            further is null ? [call] : [call, Variable(at, further)],
            @static: false);
        PipelineAst condition = new(at, new CommandExpressionAst(at, invoke, redirections: null));
        return new IfStatementAst(at, [Tuple.Create<PipelineBaseAst, StatementBlockAst>(condition, new StatementBlockAst(at, [], traps: null))], elseClause: null);
    }

    private static VariableExpressionAst Variable(IScriptExtent at, string name) => new(at, name, splatted: false);
}
