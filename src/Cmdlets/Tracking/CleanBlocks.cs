using System;
using System.Collections.Generic;
using System.Management.Automation.Language;
using System.Reflection;
using UsageStats.Cmdlets.Wrapping;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>The clean block of a function: public since PowerShell 7.3, so newer than the reference assembly that the module is compiled with.</summary>
internal static class CleanBlocks
{
    private static readonly PropertyInfo? Property = typeof(ScriptBlockAst).GetProperty("CleanBlock");

    private static readonly ConstructorInfo? Constructor = typeof(ScriptBlockAst).GetConstructor(
    [
        typeof(IScriptExtent), typeof(IEnumerable<UsingStatementAst>), typeof(IEnumerable<AttributeAst>), typeof(ParamBlockAst),
        typeof(NamedBlockAst), typeof(NamedBlockAst), typeof(NamedBlockAst), typeof(NamedBlockAst), typeof(NamedBlockAst),
    ]);

    /// <summary>Whether this PowerShell has them.</summary>
    public static bool Supported { get; } = Property is not null && Constructor is not null;

    /// <summary>The token that begins one.</summary>
    public static TokenKind Token { get; } = Enum.TryParse("Clean", out TokenKind kind) ? kind : TokenKind.Unknown;

    /// <summary>The clean block of a body, or null.</summary>
    public static NamedBlockAst? Of(ScriptBlockAst body) => (NamedBlockAst?)Property?.GetValue(body);

    /// <summary>Makes a body with these blocks and everything else of <paramref name="like"/>. Only where <see cref="Supported"/>.</summary>
    public static ScriptBlockAst Body(ScriptBlockAst like, NamedBlockAst? begin, NamedBlockAst? process, NamedBlockAst end, NamedBlockAst clean) =>
        (ScriptBlockAst)Constructor!.Invoke(
        [
            like.Extent, AstCopy.All(like.UsingStatements), AstCopy.All(like.Attributes), AstCopy.Of(like.ParamBlock),
            begin, process, end, clean, AstCopy.Of(like.DynamicParamBlock),
        ]);
}
