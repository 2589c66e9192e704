using System;
using UsageStats.Sources;

namespace UsageStats.Sending;

/// <summary>The grammar of a sink's name, which is also a file's name on every system.</summary>
internal static class SinkName
{
    /// <summary>Whether it may name a sink: a letter, then at most 63 letters, digits, points and hyphens; no device of Windows.</summary>
    /// <remarks>Nor anything that ends in <c>.state</c>: the definition of "a.state" would be the state of "a".</remarks>
    public static bool IsValid(string? name) => SourceName.IsValid(name) && !name!.EndsWith(".state", StringComparison.OrdinalIgnoreCase);
}
