using System.Collections.Generic;
using System.Management.Automation;
using UsageStats.Events;
using UsageStats.Statistics;

namespace UsageStats.Cmdlets.Reading;

/// <summary>What the commands that choose single events or runs share.</summary>
public abstract class EventReadingCmdlet : LogReadingCmdlet
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

    /// <inheritdoc/>
    private protected override object? Asked(string filter) =>
        filter != nameof(Name) ? base.Asked(filter) : _names.Count > 0 ? _names : null;
}
