using System;
using System.Collections.Generic;
using UsageStats.Events;

namespace UsageStats.Statistics;

/// <summary>One PowerShell process that recorded something, as far as its events tell. It need not have ended well, or at all.</summary>
public sealed class SessionStatistics
{
    /// <summary>Its id: 16 hex digits.</summary>
    public string Session { get; init; } = string.Empty;

    /// <summary>When its first event started, in UTC.</summary>
    public DateTimeOffset Start { get; init; }

    /// <summary>When its last event ended, in UTC.</summary>
    public DateTimeOffset End { get; init; }

    /// <summary>From <see cref="Start"/> to <see cref="End"/>.</summary>
    public TimeSpan Duration => End - Start;

    /// <summary>Runs of commands.</summary>
    public long Commands { get; init; }

    /// <summary>Runs that failed.</summary>
    public long Failures { get; init; }

    /// <summary>Events of every kind, its start included.</summary>
    public long Events { get; init; }

    /// <summary>What its start says of the machine and the host, such as <c>os</c> and <c>ci</c>. Empty when it has no start in the log.</summary>
    public IReadOnlyList<UsageProperty> Context { get; init; } = [];
}
