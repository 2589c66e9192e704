using System;
using UsageStats.Events;

namespace UsageStats.Sending;

/// <summary>What may leave to one sink, as the user has decided until now.</summary>
internal sealed class EgressRules
{
    /// <summary>What leaves of a stored event; null when nothing does. Text is judged again here.</summary>
    public required Func<UsageEvent, OutgoingEvent?> Filter { get; init; }

    /// <summary>Whether a source's sending is paused until the user accepts its catalogue. Its events are held and not passed over.</summary>
    public Func<string, bool> IsHeld { get; init; } = static _ => false;

    /// <summary>The home's secret, from which the ids of its daily summaries are derived.</summary>
    public byte[] HomeKey { get; init; } = [];

    /// <summary>The home's anonymous id; null for a sink that does not get it.</summary>
    public string? AnonymousId { get; init; }
}
