using System.Management.Automation;
using System.Management.Automation.Language;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>A block as it runs for each item: a plain one becomes a process block, as <c>ForEach-Object</c> takes it.</summary>
internal static class ItemBlock
{
    /// <summary>The block itself when it says what to do in begin, process or end; else one with its statements, places and parameters.</summary>
    public static ScriptBlock Of(ScriptBlock block)
    {
        if (block.Ast is not ScriptBlockAst { BeginBlock: null, ProcessBlock: null, DynamicParamBlock: null, EndBlock: { Unnamed: true } body } plain)
        {
            return block;
        }

        StatementBlockAst statements = new(body.Extent, AstCopy.All(body.Statements), AstCopy.All(body.Traps));
        NamedBlockAst process = new(body.Extent, TokenKind.Process, statements, unnamed: false);
        ScriptBlock each = new ScriptBlockAst(plain.Extent, AstCopy.Of(plain.ParamBlock), null, process, null, null).GetScriptBlock();
        return block.Module is PSModuleInfo module ? module.NewBoundScriptBlock(each) : each;
    }
}
