using System;
using System.Management.Automation.Language;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>
/// Makes the statements that call a <see cref="FunctionProbe"/>: <c>if (probe.Method($MyInvocation, $?)) { }</c>, each with
/// the position of a brace, where the debugger stops anyway.
/// </summary>
internal sealed class ProbeStatements
{
    private readonly FunctionProbe _probe;

    public ProbeStatements(FunctionProbe probe) => _probe = probe;

    /// <summary>Calls <see cref="FunctionProbe.Begin"/>.</summary>
    public StatementAst Begin(IScriptExtent at) => Call(at, nameof(FunctionProbe.Begin), withStatus: false);

    /// <summary>Calls <see cref="FunctionProbe.Returning"/>.</summary>
    public StatementAst Returning(IScriptExtent at) => Call(at, nameof(FunctionProbe.Returning), withStatus: false);

    /// <summary>Calls <see cref="FunctionProbe.End"/>.</summary>
    public StatementAst End(IScriptExtent at) => Call(at, nameof(FunctionProbe.End), withStatus: true);

    /// <summary>Calls <see cref="FunctionProbe.Clean"/>.</summary>
    public StatementAst Clean(IScriptExtent at) => Call(at, nameof(FunctionProbe.Clean), withStatus: true);

    private IfStatementAst Call(IScriptExtent at, string method, bool withStatus)
    {
        ExpressionAst call = Variable(at, "MyInvocation");
        InvokeMemberExpressionAst invoke = new(
            at,
            new ConstantExpressionAst(at, _probe),
            new StringConstantExpressionAst(at, method, StringConstantType.BareWord),
            withStatus ? [call, Variable(at, "?")] : [call],
            @static: false);
        PipelineAst condition = new(at, new CommandExpressionAst(at, invoke, redirections: null));
        return new IfStatementAst(at, [Tuple.Create<PipelineBaseAst, StatementBlockAst>(condition, new StatementBlockAst(at, [], traps: null))], elseClause: null);
    }

    private static VariableExpressionAst Variable(IScriptExtent at, string name) => new(at, name, splatted: false);
}
