using System;

namespace UsageStats.Sending;

/// <summary>What a sink would send next, as the status shows it.</summary>
public sealed record SinkOutlook
{
    /// <summary>The sink's name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Where it sends, without secrets.</summary>
    public string Endpoint { get; init; } = string.Empty;

    /// <summary>Events that it has not sent yet and may.</summary>
    public long Pending { get; init; }

    /// <summary>The earliest moment of its next request; null when nothing is to be sent by itself.</summary>
    public DateTimeOffset? NextSend { get; init; }

    /// <summary>What has to be repaired before it sends again; null when it is well.</summary>
    public string? Problem { get; init; }

    /// <summary>One line.</summary>
    public override string ToString() =>
        $"{Name}: {Pending} pending, to {Endpoint}"
        + (Problem is not null ? $" ({Problem})" : NextSend is DateTimeOffset next ? $", not before {next.ToLocalTime():yyyy-MM-dd HH:mm}" : string.Empty);
}
