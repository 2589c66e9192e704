using System;
using UsageStats.Events;

namespace UsageStats.Recording;

/// <summary>Something that has just happened and is told whole, where a run has a start and an end.</summary>
internal readonly struct Occurrence
{
    /// <summary>The kind of event: valid, and not <see cref="EventKinds.IsReserved"/>.</summary>
    public string Kind { get; init; }

    /// <summary>What it is about, not yet judged; null for nothing.</summary>
    public string? Name { get; init; }

    /// <summary>How long it took, not negative; null for what has no duration. It ended just now, so it started so long ago.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>How it ended; <see cref="Outcome.None"/> for what has no end.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>The error's type name, not yet judged; null without one.</summary>
    public string? Error { get; init; }

    /// <summary>Its properties, not yet judged; null for none.</summary>
    public UsageProperty[]? Properties { get; init; }

    /// <summary>The full path of the folder that the user is in; null when the caller knows none.</summary>
    public string? Folder { get; init; }

    /// <summary>Record it only if this home never has: the first of its source, kind and name.</summary>
    public bool Once { get; init; }
}
