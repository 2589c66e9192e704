using System;
using System.Collections.Generic;
using UsageStats.Events;

namespace UsageStats.Statistics;

/// <summary>Which events a question is about. A part that is null restricts nothing.</summary>
internal sealed record EventFilter
{
    /// <summary>Takes every event.</summary>
    public static EventFilter All { get; } = new();

    /// <summary>Whether a kind of event is meant; asked as <see cref="Name"/> is.</summary>
    public Func<string, bool>? Kind { get; init; }

    /// <summary>Whether a command's name is meant; asked once for each distinct name, perhaps on several threads. An event without a name has the name "".</summary>
    public Func<string, bool>? Name { get; init; }

    /// <summary>Whether a source is meant; asked as <see cref="Name"/> is.</summary>
    public Func<string, bool>? Source { get; init; }

    /// <summary>Whether a session is meant; asked as <see cref="Name"/> is.</summary>
    public Func<string, bool>? Session { get; init; }

    /// <summary>The earliest start that is meant.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The first start that is too late.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>The outcomes that are meant.</summary>
    public IReadOnlyCollection<Outcome>? Outcomes { get; init; }
}
