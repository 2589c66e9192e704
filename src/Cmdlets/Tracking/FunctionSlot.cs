using System.Management.Automation;
using System.Management.Automation.Language;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>A place that holds a function under a name: the function table of a module, or of the session.</summary>
internal sealed class FunctionSlot
{
    private static readonly IScriptExtent Nowhere = ScriptBlock.Create(string.Empty).Ast.Extent;

    private readonly PSModuleInfo? _module;
    private readonly CommandInvocationIntrinsics _session;
    private readonly ScriptBlock _get;
    private readonly ScriptBlock _set;

    /// <param name="name">The function's name, whatever characters it has.</param>
    /// <param name="module">The module whose table it is; null for the session's.</param>
    /// <param name="session">The session.</param>
    public FunctionSlot(string name, PSModuleInfo? module, CommandInvocationIntrinsics session)
    {
        _module = module;
        _session = session;
        ExpressionAst path() => new VariableExpressionAst(Nowhere, "function:" + name, splatted: false);
        CommandExpressionAst value = new(Nowhere, new IndexExpressionAst(Nowhere, new VariableExpressionAst(Nowhere, "args", splatted: false), new ConstantExpressionAst(Nowhere, 0)), null);
        _get = Script(new PipelineAst(Nowhere, new CommandExpressionAst(Nowhere, path(), null)));
        _set = Script(new AssignmentStatementAst(Nowhere, path(), TokenKind.Equals, value, Nowhere));
    }

    /// <summary>The function's script block, or null where there is no such function.</summary>
    public ScriptBlock? Value
    {
        get => Run(_get) as ScriptBlock;
        set => Run(_set, value);
    }

    /// <summary>Runs a script in the session state of this place, in a scope of its own.</summary>
    public object? Run(ScriptBlock script, params object?[] arguments)
    {
        object? result = _module is null ? Single(_session.InvokeScript(useLocalScope: true, script, null, arguments)) : _module.Invoke(script, arguments);
        return result is PSObject wrapped ? wrapped.BaseObject : result;
    }

    private static PSObject? Single(System.Collections.ObjectModel.Collection<PSObject> output) => output.Count == 0 ? null : output[0];

    private static ScriptBlock Script(StatementAst statement) =>
        new ScriptBlockAst(Nowhere, paramBlock: null, new StatementBlockAst(Nowhere, [statement], traps: null), isFilter: false).GetScriptBlock();
}
