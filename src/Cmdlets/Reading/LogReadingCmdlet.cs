using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UsageStats.Events;
using UsageStats.Statistics;
using UsageStats.Storage;

namespace UsageStats.Cmdlets.Reading;

/// <summary>What the commands that read the log share: which events are meant, and a word when there are none.</summary>
public abstract class LogReadingCmdlet : UsageCmdlet
{
    private readonly List<string> _names = [];

    /// <summary>Commands' names. Wildcards are allowed; case does not matter. Default all.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RecordedNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Sources. Wildcards are allowed; case does not matter. Default all.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RecordedSourceCompleter))]
    public string[]? Source { get; set; }

    /// <summary>Only what started at this time or later: a date, or a time span that means so long ago.</summary>
    [Parameter]
    [Time]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Only what started before this time: a date, or a time span that means so long ago.</summary>
    [Parameter]
    [Time]
    public DateTimeOffset? Before { get; set; }

    /// <summary>Sessions: the 16 hex digits of a PowerShell process. Wildcards are allowed. Default all.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RecordedSessionCompleter))]
    public string[]? Session { get; set; }

    /// <summary>Only what ended like this. Default all.</summary>
    [Parameter]
    public Outcome[]? Outcome { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _names.AddRange(Name ?? []);

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

    /// <summary>The filter that the parameters ask for.</summary>
    private protected EventFilter Filter => new()
    {
        Name = Wildcards.Matcher(_names),
        Source = Wildcards.Matcher(Source),
        Session = Wildcards.Matcher(Session),
        Since = Since,
        Before = Before,
        Outcomes = Outcome,
    };

    /// <summary>The files of the home that the environment names; none without a home.</summary>
    private protected static IReadOnlyList<LogFile> Files() =>
        Engine.Logs.Home is DataHome home ? LogFile.List(home, Engine.Clock()) : [];

    /// <summary>Says in a warning why there is nothing to show.</summary>
    /// <param name="sought">What was looked for, in the plural.</param>
    /// <param name="eventsRead">How many events there are in all.</param>
    private protected void WarnOfNothing(string sought, long eventsRead) => WriteWarning(NothingFound.Explain(
        sought,
        Engine.Logs.Home?.Root,
        Engine.Logs.Problem,
        Engine.Consent.Mode("default", Folder),
        eventsRead,
        [.. MyInvocation.BoundParameters.Where(bound => IsFilter(bound.Key)).Select(bound => NothingFound.Describe(bound.Key, bound.Value))]));

    /// <summary>Says in a warning which files could not be read.</summary>
    private protected void WarnOfUnreadable(IReadOnlyList<string> files)
    {
        if (files.Count > 0)
        {
            string others = files.Count == 1 ? string.Empty : $" and {files.Count - 1} more";
            WriteWarning($"'{files[0]}'{others} could not be read, so the events in it are missing here. Check that it is a file that you may read.");
        }
    }

    private static bool IsFilter(string parameter) =>
        parameter is nameof(Name) or nameof(Source) or nameof(Since) or nameof(Before) or nameof(Session) or nameof(Outcome) or "Event";
}
