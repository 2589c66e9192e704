using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace UsageStats.Cmdlets.Wrapping;

/// <summary>Copies parts of a tree. A node has one parent, so a part must be copied to stand in another tree.</summary>
internal static class AstCopy
{
    /// <summary>A copy of a node with its descendants; null of null.</summary>
    public static T? Of<T>(T? node)
        where T : Ast => (T?)node?.Copy();

    /// <summary>Copies of all nodes; null of null.</summary>
    public static T[]? All<T>(IEnumerable<T>? nodes)
        where T : Ast => nodes?.Select(static node => (T)node.Copy()).ToArray();
}
