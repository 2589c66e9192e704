using System.Management.Automation;
using System.Management.Automation.Language;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>
/// <c>${function:name}</c>, read and set in any module. By scripts that run in it: the function provider looks at the module
/// that runs now, whichever session state it is asked through.
/// </summary>
internal sealed class FunctionItem
{
    private static readonly IScriptExtent Nowhere = ScriptBlock.Create(string.Empty).Ast.Extent;

    private readonly TrackedSession _session;
    private readonly ScriptBlock _get;
    private readonly ScriptBlock _set;

    /// <param name="name">The function's name, whatever characters it has.</param>
    /// <param name="session">The session that the modules are in.</param>
    public FunctionItem(string name, TrackedSession session)
    {
        _session = session;
        ExpressionAst path() => new VariableExpressionAst(Nowhere, "function:" + name, splatted: false);
        CommandExpressionAst value = new(Nowhere, new IndexExpressionAst(Nowhere, new VariableExpressionAst(Nowhere, "args", splatted: false), new ConstantExpressionAst(Nowhere, 0)), null);
        _get = Script(new PipelineAst(Nowhere, new CommandExpressionAst(Nowhere, path(), null)));
        _set = Script(new AssignmentStatementAst(Nowhere, path(), TokenKind.Equals, value, Nowhere));
    }

    /// <summary>Puts a function in place of another, where that is what stands there.</summary>
    /// <param name="module">The module; null for the session itself.</param>
    /// <param name="old">What must stand there.</param>
    /// <param name="with">What will stand there.</param>
    /// <returns>Whether it stood there.</returns>
    public bool Replace(PSModuleInfo? module, ScriptBlock old, ScriptBlock with)
    {
        bool holds = Holds(module, old);
        if (holds)
        {
            _session.Run(module, _set, with);
        }

        return holds;
    }

    /// <summary>Whether a module, or the session for null, has this very function under this name.</summary>
    public bool Holds(PSModuleInfo? module, ScriptBlock function) => ReferenceEquals(_session.Run(module, _get), function);

    private static ScriptBlock Script(StatementAst statement) =>
        new ScriptBlockAst(Nowhere, paramBlock: null, new StatementBlockAst(Nowhere, [statement], traps: null), isFilter: false).GetScriptBlock();
}
