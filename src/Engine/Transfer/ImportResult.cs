using System;

namespace UsageStats.Transfer;

/// <summary>What became of a file that was to be imported.</summary>
public sealed record ImportResult
{
    /// <summary>The file's full path.</summary>
    public string Path { get; init; } = string.Empty;

    /// <summary>Events that it holds.</summary>
    public long Events { get; init; }

    /// <summary>Those of them that are new here.</summary>
    public long Imported { get; init; }

    /// <summary>Those of them that were here already, or that the file holds twice.</summary>
    public long Skipped { get; init; }

    /// <summary>Lines that hold no whole event.</summary>
    public long DamagedLines { get; init; }

    /// <summary>Those of the new ones in which a name, type or value looks personal or secret, and was left out as it is at recording.</summary>
    public long Redacted { get; init; }

    /// <summary>When the earliest of the new ones started, in UTC; null for none.</summary>
    public DateTimeOffset? First { get; init; }

    /// <summary>When the latest of the new ones started, in UTC; null for none.</summary>
    public DateTimeOffset? Last { get; init; }
}
