using System;
using UsageStats.Statistics;

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

    /// <summary>Events that it will not get, by reason.</summary>
    public LossCounters Lost { get; init; } = new();

    /// <summary>The least time between two requests that the receiver asked for; null for none.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>The share of events that the receiver asked for, from 0 to 1; null for all.</summary>
    public double? SampleRate { get; init; }

    /// <summary>What has to be repaired before it sends again; null when it is well.</summary>
    public string? Problem { get; init; }

    /// <summary>One line.</summary>
    public override string ToString() =>
        $"{Name}: {Pending} pending, to {Endpoint}"
        + (Problem is not null ? $" ({Problem})" : NextSend is DateTimeOffset next ? $", not before {next.ToLocalTime():yyyy-MM-dd HH:mm}" : string.Empty)
        + (Interval is TimeSpan interval ? $", at most every {ReadableText.Duration(interval)} by the receiver's wish" : string.Empty)
        + (SampleRate is double rate ? FormattableString.Invariant($", a share of {rate:0.####} by the receiver's wish") : string.Empty)
        + (Lost.Total > 0 ? $", lost {Lost}" : string.Empty);
}
