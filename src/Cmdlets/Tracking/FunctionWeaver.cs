using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using UsageStats.Cmdlets.Wrapping;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>
/// Makes a function's tree anew with the calls of a <see cref="FunctionProbe"/> in it. Everything else keeps its place in
/// the user's own text, so that errors, help, <c>.ScriptBlock</c> and the debugger show what they showed before.
/// </summary>
/// <remarks>
/// A clean block sees every end. try/finally would too, but inside try an error of one statement ends the whole block, and
/// <c>1/0; 'after'</c> would no longer go on.
/// </remarks>
internal sealed class FunctionWeaver
{
    private readonly ProbeStatements _probe;
    private readonly ScriptBlockAst _body;

    private FunctionWeaver(ScriptBlockAst body, ProbeStatements probe)
    {
        _body = body;
        _probe = probe;
    }

    /// <summary>A new root whose last statement gives the woven script block, wherever it is run.</summary>
    /// <param name="function">The tree of the function's script block.</param>
    /// <param name="name">The function's name.</param>
    /// <param name="advanced">Whether it has a <c>$PSCmdlet</c> of its own.</param>
    /// <param name="probe">What is to be called.</param>
    public static ScriptBlockAst Weave(Ast function, string name, bool advanced, FunctionProbe probe)
    {
        ProbeStatements statements = new(probe, advanced);
        if (function is FunctionDefinitionAst definition)
        {
            // Defined in the scope of the run, which ends with it, and read back: the only way to a script block that
            // knows its function's name, which stack traces show.
            FunctionDefinitionAst woven = new(
                definition.Extent, definition.IsFilter, definition.IsWorkflow, definition.Name, AstCopy.All(definition.Parameters), new FunctionWeaver(definition.Body, statements).Body());
            return Root(function, [woven, Expression(new VariableExpressionAst(woven.Extent, "function:" + name, splatted: false))]);
        }

        ScriptBlockAst body = new FunctionWeaver((ScriptBlockAst)function, statements).Body();
        return Root(function, [Expression(new ScriptBlockExpressionAst(function.Extent, body))]);
    }

    private static ScriptBlockAst Root(Ast function, StatementAst[] statements)
    {
        Ast root = function;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        // Help comments are looked for in the text of the root. Other usings would import once more.
        UsingStatementAst[] usings = [.. ((ScriptBlockAst)root).UsingStatements.Where(static one => one.UsingStatementKind == UsingStatementKind.Namespace)];
        StatementBlockAst block = new(root.Extent, statements, traps: null);
        return new ScriptBlockAst(root.Extent, AstCopy.All(usings), paramBlock: null, null, null, new NamedBlockAst(root.Extent, TokenKind.End, block, unnamed: true), null);
    }

    private static PipelineAst Expression(ExpressionAst expression) =>
        new(expression.Extent, new CommandExpressionAst(expression.Extent, expression, redirections: null));

    private ScriptBlockAst Body()
    {
        NamedBlockAst? begin = _body.BeginBlock;
        NamedBlockAst? clean = CleanBlocks.Of(_body);
        bool endOnly = begin is null && _body.ProcessBlock is null && clean is null;
        return CleanBlocks.Body(
            _body,
            endOnly ? null : Block(TokenKind.Begin, begin, [_probe.Begin(Open(begin)), .. Statements(begin)]),
            AstCopy.Of(_body.ProcessBlock),
            EndBlock(_body.EndBlock, endOnly),
            Block(CleanBlocks.Token, clean, [_probe.Clean(Open(clean)), .. Statements(clean)]));
    }

    private NamedBlockAst EndBlock(NamedBlockAst? end, bool endOnly)
    {
        List<StatementAst> statements = endOnly ? [_probe.Begin(Open(end))] : [];
        if (end is not null)
        {
            statements.AddRange(new ReturnMarker(_probe.Returning).MarkEndBlock(end.Statements));
        }

        statements.Add(_probe.End(Braces.Close(Outline(end))));
        return Block(TokenKind.End, end, statements);
    }

    private NamedBlockAst Block(TokenKind kind, NamedBlockAst? like, IEnumerable<StatementAst> statements)
    {
        IScriptExtent extent = like?.Extent ?? _body.Extent;
        return new NamedBlockAst(extent, kind, new StatementBlockAst(extent, statements, AstCopy.All(like?.Traps)), unnamed: like?.Unnamed ?? false);
    }

    private static StatementAst[] Statements(NamedBlockAst? block) => AstCopy.All(block?.Statements) ?? [];

    private IScriptExtent Open(NamedBlockAst? block) => Braces.Open(Outline(block));

    // A block without a keyword of its own lies between the braces of the function.
    private IScriptExtent Outline(NamedBlockAst? block) => block is null or { Unnamed: true } ? _body.Extent : block.Extent;
}
