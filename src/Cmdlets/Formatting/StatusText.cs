using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using UsageStats.Privacy;
using UsageStats.Sources;

namespace UsageStats.Cmdlets.Formatting;

/// <summary>What the views of the status, sinks and sources show where it takes more than one property. Called from the format file, with values, so that objects that were serialized show as well.</summary>
public static class StatusText
{
    /// <summary>What this session recorded.</summary>
    /// <param name="recorded">Events that were recorded.</param>
    /// <param name="shortened">Those of them that were too long for a line.</param>
    public static string Recorded(long recorded, long shortened) =>
        $"{recorded} by this session" + (shortened == 0 ? string.Empty : $", {shortened} of them shortened");

    /// <summary>What this session could not record.</summary>
    /// <param name="count">Events that were not recorded.</param>
    /// <param name="last">When that was last so.</param>
    /// <param name="reason">Why.</param>
    public static string Failed(long count, DateTimeOffset last, string? reason) =>
        $"{count}, last at {last.ToLocalTime().ToString("HH:mm:ss", CultureInfo.CurrentCulture)}: {reason}";

    /// <summary>The home, or why there is none.</summary>
    /// <param name="home">The folder.</param>
    /// <param name="problem">Why there is none.</param>
    public static string Home(string? home, string? problem) => string.IsNullOrEmpty(home) ? $"none: {problem}" : home!;

    /// <summary>Every setting but the mode, which has a line of its own.</summary>
    /// <param name="settings">The settings.</param>
    public static string Settings(IEnumerable? settings) => string.Join(
        Environment.NewLine,
        (settings ?? Array.Empty<object>()).Cast<object>().Where(setting => PSObject.AsPSObject(setting).Properties["Name"]?.Value is not "Mode"));

    /// <summary>Whether a sink would send now.</summary>
    /// <param name="paused">Why it is paused; null or empty if it is not.</param>
    /// <param name="nextAttempt">The earliest moment of its next attempt; null for at once.</param>
    public static string Sink(string? paused, DateTimeOffset? nextAttempt) =>
        !string.IsNullOrEmpty(paused) ? "paused" : nextAttempt > DateTimeOffset.UtcNow ? "resting" : "ready";

    /// <summary>How far a source is trusted.</summary>
    /// <param name="mode">What it may do.</param>
    /// <param name="decided">Whether the user said so.</param>
    public static string Mode(UsageMode mode, bool decided) => decided ? mode.ToString() : $"{mode} (undecided)";

    /// <summary>Whether a source's events may leave.</summary>
    /// <param name="sending">Whether they may.</param>
    /// <param name="pending">How many declarations the user has not accepted.</param>
    /// <param name="context">The session that shows the view.</param>
    public static string Sending(SourceSending sending, int pending, EngineIntrinsics context) => sending switch
    {
        SourceSending.Paused => Colours.Paint($"paused: {pending} to accept", Colours.Warning, context),
        SourceSending.Yes => "yes",
        _ => "no",
    };
}
