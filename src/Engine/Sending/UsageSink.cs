using System;
using System.Collections.Generic;
using UsageStats.Privacy;
using UsageStats.Sending.Sinks;

namespace UsageStats.Sending;

/// <summary>A sink as users see it: its secrets are masked.</summary>
public sealed record UsageSink
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The wire format.</summary>
    public SinkKind Kind { get; init; }

    /// <summary>Where to; a folder's path for <see cref="SinkKind.File"/>.</summary>
    public string Endpoint { get; init; } = string.Empty;

    /// <summary>The key: at most its last four characters, or the variable that holds it; null for none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The headers, their values masked alike. Empty for none.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The one source that it gets; null for every source that may send.</summary>
    public string? Source { get; init; }

    /// <summary>Events or summaries.</summary>
    public SinkGranularity Granularity { get; init; }

    /// <summary>What becomes of undeclared command names.</summary>
    public NameHandling NameHandling { get; init; }

    /// <summary>The key that names are hashed with, masked; null for this home's own.</summary>
    public string? HashKey { get; init; }

    /// <summary>The anonymous id is not sent.</summary>
    public bool NoAnonymousId { get; init; }

    /// <summary>Whether continuous integration sends nothing.</summary>
    public bool ExcludeCI { get; init; }

    /// <summary>Events accepted since it was registered.</summary>
    public long Sent { get; init; }

    /// <summary>When a batch was last accepted; null if none was.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>What last went wrong, in one sentence; null after a success.</summary>
    public string? LastFailure { get; init; }

    /// <summary>Why sending is paused and what to do; null when it is not.</summary>
    public string? Paused { get; init; }

    /// <summary>Before this nothing is sent without -Force; null when nothing holds it back.</summary>
    public DateTimeOffset? NextAttempt { get; init; }

    /// <summary>Least time between two attempts that the receiver asked for; null for none.</summary>
    public TimeSpan? ReceiverInterval { get; init; }

    /// <summary>The share of events that the receiver asked for, 0 to 1.</summary>
    public double SampleRate { get; init; } = 1;

    /// <summary>Events that will not arrive, by reason.</summary>
    public LossCounters Lost { get; init; } = new();

    /// <summary>The view of a sink.</summary>
    /// <param name="sink">What was registered.</param>
    /// <param name="state">What it has done; null when that is not there or cannot be read.</param>
    /// <param name="dropped">Events that retention deleted unsent in this home.</param>
    internal static UsageSink Of(SinkDefinition sink, SinkState? state, long dropped)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, string> header in sink.Headers ?? new Dictionary<string, string>())
        {
            headers[header.Key] = Secret.Mask(header.Value)!;
        }

        Uri endpoint = new(sink.Endpoint);
        return new UsageSink
        {
            Name = sink.Name,
            Kind = sink.Kind,
            Endpoint = endpoint.IsFile ? endpoint.LocalPath : endpoint.AbsoluteUri,
            ApiKey = Secret.Mask(sink.ApiKey),
            Headers = headers,
            Source = sink.Source,
            Granularity = sink.Granularity,
            NameHandling = sink.NameHandling,
            HashKey = Secret.Mask(sink.HashKey),
            NoAnonymousId = sink.NoAnonymousId,
            ExcludeCI = sink.ExcludeCI,
            Sent = state?.Sent ?? 0,
            LastSuccess = state?.LastSuccess,
            LastFailure = state?.LastFailure,
            Paused = state?.Paused,
            NextAttempt = state?.NotBefore,
            ReceiverInterval = state?.Interval,
            SampleRate = state?.SampleRate ?? 1,
            Lost = (state?.Lost ?? new LossCounters()) with { Dropped = dropped },
        };
    }
}
