using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UsageStats.Statistics;
using UsageStats.Storage;

namespace UsageStats.Cmdlets.Reading;

/// <summary>What the commands that read the log share: a period, and a word when there is nothing to show.</summary>
public abstract class LogReadingCmdlet : UsageCmdlet
{
    // In the order in which a person would name them.
    private static readonly string[] Filters = ["Name", "Source", "Event", nameof(Since), nameof(Before), "Session", "Outcome", "Sink"];

    /// <summary>Only what started at this time or later: a date, or a time span that means so long ago.</summary>
    [Parameter]
    [Time]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Only what started before this time: a date, or a time span that means so long ago.</summary>
    [Parameter]
    [Time]
    public DateTimeOffset? Before { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            ReadLog();
        }
        catch (OperationCanceledException) when (Stopping)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Reads the log and writes what was asked for.</summary>
    private protected abstract void ReadLog();

    /// <summary>Where fast ends and slow begins, as the user has it.</summary>
    private protected static DurationBands Bands => Engine.Consent.Files.Settings.Values.Bands;

    /// <summary>The files of the home that the environment names; none without a home.</summary>
    private protected static IReadOnlyList<LogFile> Files() =>
        Engine.Logs.Home is DataHome home ? LogFile.List(home, Engine.Clock()) : [];

    /// <summary>Says why there is nothing to show: in a warning, or in an error where the log cannot be looked at.</summary>
    /// <param name="sought">What was looked for, in the plural.</param>
    /// <param name="eventsRead">How many events there are in all.</param>
    private protected void WarnOfNothing(string sought, long eventsRead)
    {
        DataHome? home = Engine.Logs.Home;
        if (home?.FindObstacle() is string obstacle)
        {
            WriteError(UsageErrors.CannotReadLog(obstacle, home.Root));
            return;
        }

        WriteWarning(NothingFound.Explain(
            sought,
            home?.Root,
            Engine.Logs.Problem,
            Engine.Consent.Mode("default", Folder),
            eventsRead,
            [.. Filters.Select(name => (name, value: Asked(name))).Where(asked => asked.value is not null).Select(asked => NothingFound.Describe(asked.name, asked.value))]));
    }

    /// <summary>Says in a warning which files could not be read.</summary>
    private protected void WarnOfUnreadable(IReadOnlyList<string> files)
    {
        if (files.Count > 0)
        {
            string others = files.Count == 1 ? string.Empty : $" and {files.Count - 1} more";
            WriteWarning($"'{files[0]}'{others} could not be read, so the events in it are missing here. Check that it is a file that you may read.");
        }
    }

    /// <summary>What a filter was given, or null when nothing.</summary>
    private protected virtual object? Asked(string filter) =>
        MyInvocation.BoundParameters.TryGetValue(filter, out object? value) ? value : null;
}
