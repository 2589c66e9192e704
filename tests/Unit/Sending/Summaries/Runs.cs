using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UsageStats.Events;
using UsageStats.Sending;
using UsageStats.Tests.Support;

namespace UsageStats.Tests.Sending.Summaries;

/// <summary>Runs for summaries: times are minutes after <see cref="Drafts.Start"/>.</summary>
internal static class Runs
{
    /// <summary>A point in time.</summary>
    public static DateTimeOffset At(double minutes) => Drafts.Start.AddMinutes(minutes);

    /// <summary>A run; its id follows from its session and its end.</summary>
    public static OutgoingEvent Run(double start, double minutes = 0, string name = "deploy", Outcome outcome = Outcome.Ok, string session = Drafts.Session, string source = "default") => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{session}-{name}-{start}"),
        Timestamp = At(start),
        Source = source,
        Event = EventKinds.Command,
        Name = name,
        Duration = TimeSpan.FromMinutes(minutes),
        Outcome = outcome,
        Session = session,
    };

    /// <summary>An event of another kind, without duration and outcome.</summary>
    public static OutgoingEvent Other(double start, string kind, string? name = null) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{kind}-{name}-{start}"),
        Timestamp = At(start),
        Source = "default",
        Event = kind,
        Name = name,
        Session = Drafts.Session,
    };

    /// <summary>The summary's name and fields in order, for comparison.</summary>
    public static string Describe(OutgoingEvent summary) =>
        (summary.Name is null ? string.Empty : summary.Name + ": ") + string.Join(", ", summary.Properties.Select(static property => $"{property.Name}={property.Value}"));

    /// <summary>Many of them.</summary>
    public static IEnumerable<string> Describe(IEnumerable<OutgoingEvent> summaries) => summaries.Select(Describe);
}
