using System;
using System.Collections.Generic;
using UsageStats.Events;

namespace UsageStats.Statistics;

/// <summary>What one fold knows of a session.</summary>
internal sealed class SessionParts
{
    /// <summary>The earliest start of an event: UTC, in ticks.</summary>
    public long FirstTicks { get; set; } = long.MaxValue;

    /// <summary>The latest end of an event: UTC, in ticks.</summary>
    public long LastTicks { get; set; } = long.MinValue;

    /// <summary>Events of every kind.</summary>
    public long Events { get; set; }

    /// <summary>Runs of commands.</summary>
    public long Commands { get; set; }

    /// <summary>Runs that failed.</summary>
    public long Failures { get; set; }

    /// <summary>The properties of the session's start; empty without one.</summary>
    public IReadOnlyList<UsageProperty> Context { get; set; } = [];

    /// <summary>Takes in what another fold knows of the same session.</summary>
    public void Merge(SessionParts other)
    {
        FirstTicks = Math.Min(FirstTicks, other.FirstTicks);
        LastTicks = Math.Max(LastTicks, other.LastTicks);
        Events += other.Events;
        Commands += other.Commands;
        Failures += other.Failures;
        Context = Context.Count > 0 ? Context : other.Context;
    }

    /// <summary>The session as it is shown.</summary>
    public SessionStatistics ToStatistics(string id) => new()
    {
        Session = id,
        Start = new DateTimeOffset(FirstTicks, TimeSpan.Zero),
        End = new DateTimeOffset(LastTicks, TimeSpan.Zero),
        Commands = Commands,
        Failures = Failures,
        Events = Events,
        Context = Context,
    };
}
