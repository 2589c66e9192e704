using System;
using System.Collections.Generic;
using UsageStats.Events;

namespace UsageStats.Sending;

/// <summary>An event that has passed the egress filter: all that may leave of it, and nothing else.</summary>
/// <remarks>A type of its own, so that no wire format can be handed a stored event by mistake.</remarks>
public sealed class OutgoingEvent
{
    /// <summary>The stored event's id: 32 lower-case hex digits. The same in every retry.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>When it started, in UTC, to the millisecond.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>Who it belongs to.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>Its kind.</summary>
    public string Event { get; init; } = string.Empty;

    /// <summary>The command's name, declared or hashed or clear as the sink has it; null without one.</summary>
    public string? Name { get; init; }

    /// <summary>Monotonic elapsed time, exact to the microsecond, or null.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>How it ended; <see cref="Outcome.None"/> for an event without an end.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>The type of the error, or <c>other</c>; null without one.</summary>
    public string? Error { get; init; }

    /// <summary>The PowerShell process it comes from: 16 hex digits.</summary>
    public string Session { get; init; } = string.Empty;

    /// <summary>Its declared properties. Empty for none.</summary>
    public IReadOnlyList<UsageProperty> Properties { get; init; } = [];
}
