using System;
using UsageStats.Privacy;
using UsageStats.Sending.Http;
using UsageStats.Storage;

namespace UsageStats.Sending;

/// <summary>What every sink's sender works with.</summary>
internal sealed class SenderParts
{
    /// <summary>Where the log, the sinks and the ledger are.</summary>
    public required DataHome Home { get; init; }

    /// <summary>Tells the time.</summary>
    public required Func<DateTimeOffset> Clock { get; init; }

    /// <summary>A random number from 0 to below 1.</summary>
    public required Func<double> Jitter { get; init; }

    /// <summary>Reads an environment variable; null when it is not set.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>The mode now, for somebody in this folder or, by null, nowhere. Asked before every request.</summary>
    public required Func<string?, UsageMode> Mode { get; init; }

    /// <summary>What may leave to a sink.</summary>
    public required Func<SinkDefinition, EgressRules> Rules { get; init; }

    /// <summary>Makes the requests.</summary>
    public required SinkClient Client { get; init; }
}
