using System;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Runtime.CompilerServices;
using UsageStats.Events;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>Names a block after its first command with a constant name: without path, extension and arguments.</summary>
internal static class BlockName
{
    /// <summary>The name of a block that calls no such command.</summary>
    public const string Script = EventWords.Script;

    // Walking the tree costs more than running a small block; a block that runs again keeps its tree.
    private static readonly ConditionalWeakTable<Ast, string> Known = new();
    private static readonly ConditionalWeakTable<Ast, string>.CreateValueCallback Derive = Find;

    /// <summary>The block's name.</summary>
    public static string Of(ScriptBlock block) => Known.GetValue(block.Ast, Derive);

    private static string Find(Ast ast)
    {
        CommandAst? first = (CommandAst?)ast.Find(static node => node is CommandAst command && command.GetCommandName() is { Length: > 0 }, searchNestedScriptBlocks: false);
        return first is null ? Script : Short(first.GetCommandName());
    }

    private static string Short(string command)
    {
        int path = command.LastIndexOfAny(['/', '\\']);
        string name = command.Substring(path + 1);
        foreach (string extension in (ReadOnlySpan<string>)[".ps1", ".exe"])
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                name = name.Substring(0, name.Length - extension.Length);
            }
        }

        return name.Length == 0 ? Script : name;
    }
}
