using System;
using System.Collections.Generic;

namespace UsageStats.Events;

/// <summary>A recorded event, as read back from the log.</summary>
public sealed class UsageEvent
{
    /// <summary>Its id: 32 lower-case hex digits, a UUID version 7.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>When it started, in UTC, to the millisecond.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>Who it belongs to: <c>default</c> for the user's own.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>Its kind, such as <c>command</c> or <c>session_start</c>.</summary>
    public string Event { get; init; } = string.Empty;

    /// <summary>The command's name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Monotonic elapsed time, exact to the microsecond, or null.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Our own share of <see cref="Duration"/>, or null.</summary>
    public TimeSpan? Overhead { get; init; }

    /// <summary>How it ended; <see cref="Outcome.None"/> for an event without an end.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>The type of the error, never its message; null without one.</summary>
    public string? Error { get; init; }

    /// <summary>The PowerShell process it comes from: 16 hex digits.</summary>
    public string Session { get; init; } = string.Empty;

    /// <summary>Whether it may be sent: the mode was On at its start and at its end.</summary>
    public bool Send { get; init; }

    /// <summary>For a run whose start was recorded: the id of its <c>command_start</c>. Null for others.</summary>
    public string? Start { get; init; }

    /// <summary>Its properties, in the order they were recorded. Empty for none.</summary>
    public IReadOnlyList<UsageProperty> Properties { get; init; } = [];
}
