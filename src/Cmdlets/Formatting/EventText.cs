using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using UsageStats.Events;

namespace UsageStats.Cmdlets.Formatting;

/// <summary>What the views of events and sessions show where a property does not say it. Called from the format file, with values, so that objects that were serialized show as well.</summary>
public static class EventText
{
    private static readonly string[] ShellProperties = ["version", "os", "host", "ci", "agent"];

    /// <summary>An instant in this machine's time zone.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="format">How to write it, the same in every culture.</param>
    public static string Time(DateTimeOffset instant, string format) => instant.ToLocalTime().ToString(format, CultureInfo.InvariantCulture);

    /// <summary>How a run ended, as the log writes it; empty for an event that is no run.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="context">The session that shows the view.</param>
    public static string Outcome(Outcome outcome, EngineIntrinsics context) => Colours.Paint(
        OutcomeNames.ToName(outcome) ?? string.Empty,
        outcome switch
        {
            Events.Outcome.Failed or Events.Outcome.Error => Colours.Bad,
            Events.Outcome.Cancelled => Colours.Warning,
            _ => null,
        },
        context);

    /// <summary>Names and values, in their order.</summary>
    /// <param name="properties">The properties.</param>
    /// <param name="equals">What stands between a name and its value.</param>
    /// <param name="separator">What stands between two of them.</param>
    public static string Properties(IEnumerable? properties, string equals, string separator) =>
        string.Join(separator, Pairs(properties).Select(pair => pair.Name + equals + pair.Value));

    /// <summary>The shell that a session ran in: version, system, host, pipeline and agent, as far as it has them.</summary>
    /// <param name="context">The properties of the session's first event.</param>
    public static string Shell(IEnumerable? context)
    {
        List<(string Name, string Value)> pairs = [.. Pairs(context)];
        return string.Join(" ", ShellProperties.SelectMany(name => pairs.Where(pair => string.Equals(pair.Name, name, StringComparison.OrdinalIgnoreCase) && !string.Equals(pair.Value, "none", StringComparison.OrdinalIgnoreCase))).Select(pair => pair.Value));
    }

    private static IEnumerable<(string Name, string Value)> Pairs(IEnumerable? properties)
    {
        foreach (object property in properties ?? Array.Empty<object>())
        {
            PSMemberInfoCollection<PSPropertyInfo> members = PSObject.AsPSObject(property).Properties;
            yield return (members["Name"]?.Value?.ToString() ?? string.Empty, members["Value"]?.Value?.ToString() ?? string.Empty);
        }
    }
}
