using UsageStats.Events;

namespace UsageStats.Recording;

/// <summary>What is known when a run has ended.</summary>
internal readonly struct RunEnd
{
    /// <summary>The command's name, not yet judged.</summary>
    public string Name { get; init; }

    /// <summary>How it ended.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>The error's type name, not yet judged; null without one.</summary>
    public string? Error { get; init; }

    /// <summary>Time spent in the run itself, in ticks of the monotonic clock. The rest of the elapsed time is our own share.</summary>
    public long InsideTicks { get; init; }

    /// <summary>The full path of the folder that the user is in now; null when there is none.</summary>
    public string? Folder { get; init; }

    /// <summary>Its properties, not yet judged; null for none.</summary>
    public UsageProperty[]? Properties { get; init; }
}
