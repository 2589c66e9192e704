using System;

namespace UsageStats.Sending;

/// <summary>How a run goes about it.</summary>
internal sealed class SendOptions
{
    /// <summary>Send also while a sink rests or is paused. Never over consent.</summary>
    public bool Force { get; init; }

    /// <summary>When a sink is due; null to send all that is pending, due or not.</summary>
    public SendThreshold? Threshold { get; init; }

    /// <summary>The session whose user asks to send: for a sink of sessions, its stretch ends here. Null when nobody asked.</summary>
    public string? EndedSession { get; init; }

    /// <summary>The full path of the folder that the user is in, which may lower the mode; null for none.</summary>
    public string? Folder { get; init; }

    /// <summary>Told after each batch: the sink's name and the events sent to it so far. May be called from any thread.</summary>
    public Action<string, long>? Progress { get; init; }
}
