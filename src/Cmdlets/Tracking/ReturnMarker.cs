using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;
using UsageStats.Cmdlets.Wrapping;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>
/// Copies statements and puts a mark before each return statement in them: a clean block cannot tell by itself whether a
/// function returned or failed.
/// </summary>
internal sealed class ReturnMarker
{
    private readonly Func<IScriptExtent, StatementAst> _mark;

    /// <param name="mark">Makes the statement that marks a return at this place.</param>
    public ReturnMarker(Func<IScriptExtent, StatementAst> mark) => _mark = mark;

    /// <summary>Copies the statements of a block. A return at its very end becomes the value alone.</summary>
    public List<StatementAst> MarkEndBlock(IReadOnlyList<StatementAst> statements)
    {
        if (statements.Count == 0 || statements[statements.Count - 1] is not ReturnStatementAst { Pipeline: not AssignmentStatementAst } last)
        {
            return Mark(statements);
        }

        List<StatementAst> marked = Mark(statements.Take(statements.Count - 1));
        if (last.Pipeline is not null)
        {
            marked.Add(AstCopy.Of(last.Pipeline)!);
        }

        return marked;
    }

    private List<StatementAst> Mark(IEnumerable<StatementAst> statements)
    {
        List<StatementAst> marked = [];
        foreach (StatementAst statement in statements)
        {
            if (statement is ReturnStatementAst)
            {
                marked.Add(_mark(statement.Extent));
            }

            marked.Add(Mark(statement));
        }

        return marked;
    }

    private StatementAst Mark(StatementAst statement) =>
        statement.Find(static node => node is ReturnStatementAst, searchNestedScriptBlocks: false) is null ? AstCopy.Of(statement)! : statement switch
        {
            IfStatementAst one => new IfStatementAst(one.Extent, Clauses(one.Clauses), Mark(one.ElseClause)),
            SwitchStatementAst one => new SwitchStatementAst(
                one.Extent, one.Label, AstCopy.Of(one.Condition), one.Flags, Clauses(one.Clauses), Mark(one.Default)),
            ForEachStatementAst one => new ForEachStatementAst(
                one.Extent, one.Label, one.Flags, AstCopy.Of(one.ThrottleLimit), AstCopy.Of(one.Variable), AstCopy.Of(one.Condition), Mark(one.Body)),
            ForStatementAst one => new ForStatementAst(
                one.Extent, one.Label, AstCopy.Of(one.Initializer), AstCopy.Of(one.Condition), AstCopy.Of(one.Iterator), Mark(one.Body)),
            WhileStatementAst one => new WhileStatementAst(one.Extent, one.Label, AstCopy.Of(one.Condition), Mark(one.Body)),
            DoWhileStatementAst one => new DoWhileStatementAst(one.Extent, one.Label, AstCopy.Of(one.Condition), Mark(one.Body)),
            DoUntilStatementAst one => new DoUntilStatementAst(one.Extent, one.Label, AstCopy.Of(one.Condition), Mark(one.Body)),
            TryStatementAst one => new TryStatementAst(one.Extent, Mark(one.Body), one.CatchClauses.Select(Mark), AstCopy.Of(one.Finally)),
            _ => AstCopy.Of(statement)!,
        };

    private StatementBlockAst? Mark(StatementBlockAst? block) =>
        block is null ? null : new StatementBlockAst(block.Extent, Mark(block.Statements), AstCopy.All(block.Traps));

    private CatchClauseAst Mark(CatchClauseAst clause) => new(clause.Extent, AstCopy.All(clause.CatchTypes), Mark(clause.Body));

    private Tuple<T, StatementBlockAst>[] Clauses<T>(IEnumerable<Tuple<T, StatementBlockAst>> clauses)
        where T : Ast => clauses.Select(clause => Tuple.Create(AstCopy.Of(clause.Item1)!, Mark(clause.Item2)!)).ToArray();
}
