using System;
using System.Collections;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Cmdlets.Wrapping;
using UsageStats.Events;
using UsageStats.Recording;
using UsageStats.Sources;

namespace UsageStats.Cmdlets;

/// <summary>Records an event of your own: that something happened, and what you want to know of it.</summary>
[Cmdlet(VerbsCommon.Add, "UsageEvent")]
[OutputType(typeof(void))]
public sealed class AddUsageEventCommand : UsageCmdlet
{
    private bool _recorded;

    /// <summary>The kind of event: a lower-case letter, then up to 63 of a-z, 0-9, '_', ':' and '.'.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Kind")]
    [ValidateNotNullOrEmpty]
    public string Event { get; set; } = string.Empty;

    /// <summary>What it is about, such as a command's name. A name that looks personal is stored as <c>(redacted)</c>.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? Name { get; set; }

    /// <summary>Properties to record with it: a hashtable or an object of names and scalars, at most 32.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Properties")]
    [PropertyTable]
    [AllowNull]
    public IDictionary? Property { get; set; }

    /// <summary>How long it took: a time span or a text with a unit. The event is taken to have ended now.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Duration]
    [NotNegativeTimeSpan]
    public TimeSpan? Duration { get; set; }

    /// <summary>How it ended. Default: Error where -ErrorType is given, else none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Outcome Outcome { get; set; }

    /// <summary>The type of its error: a type's name, or the error itself, of which the type alone is kept.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Error")]
    [ErrorType]
    [AllowNull]
    public string? ErrorType { get; set; }

    /// <summary>Who the event belongs to. Default: <c>default</c>, the user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SourceName]
    [ArgumentCompleter(typeof(RecordedSourceCompleter))]
    public string Source { get; set; } = SourceName.Default;

    /// <summary>Records it only if this home never has: the first of its source, kind and name.</summary>
    [Parameter]
    public SwitchParameter Once { get; set; }

    /// <summary>Asks the background sender to send now, and returns at once.</summary>
    [Parameter]
    public SwitchParameter Immediate { get; set; }

    /// <inheritdoc/>
    private protected override bool WarnsOfMode => false;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!EventKinds.IsValid(Event))
        {
            WriteError(UsageErrors.InvalidEventKind(Event));
        }
        else if (EventKinds.IsReserved(Event))
        {
            WriteError(UsageErrors.ReservedEventKind(Event));
        }
        else
        {
            _recorded |= Engine.Recorder.Add(Source, Told());
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (Immediate && _recorded)
        {
            Engine.BackgroundSender.SendSoon(Folder);
        }
    }

    private Occurrence Told() => new()
    {
        Kind = Event,
        Name = string.IsNullOrEmpty(Name) ? null : Name,
        Duration = Duration,
        Outcome = Outcome == Outcome.None && ErrorType is not null ? Outcome.Error : Outcome,
        Error = ErrorType,
        Properties = RunProperties.From(Property),
        Folder = Folder,
        Once = Once,
    };
}
