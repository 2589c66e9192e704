using System.Collections.Generic;
using UsageStats.Sending;

namespace UsageStats.Reports;

/// <summary>What is not in a report's numbers, or is there without its name, and what sinks did not get.</summary>
internal sealed record ReportLosses
{
    /// <summary>Lines of the log that hold no event.</summary>
    public long DamagedLines { get; init; }

    /// <summary>Files that could not be read.</summary>
    public int UnreadableFiles { get; init; }

    /// <summary>Runs whose name looked personal and was not stored. They count under <c>(redacted)</c>.</summary>
    public long RedactedNames { get; init; }

    /// <summary>Events that retention deleted since the home was made.</summary>
    public long Retired { get; init; }

    /// <summary>Events of this process that did not reach the log.</summary>
    public long Unrecorded { get; init; }

    /// <summary>Events of this process that lost properties or a part of their name to the line's limit.</summary>
    public long Shortened { get; init; }

    /// <summary>Texts that this process did not store, by the rule that said so.</summary>
    public IReadOnlyDictionary<string, long> DroppedTexts { get; init; } = new Dictionary<string, long>();

    /// <summary>The sinks, each with what it will not get.</summary>
    public IReadOnlyList<UsageSink> Sinks { get; init; } = [];
}
