using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Cmdlets.Reporting;
using UsageStats.Events;
using UsageStats.Statistics;
using UsageStats.Transfer;

namespace UsageStats.Cmdlets;

/// <summary>Writes recorded events into a file that another machine can import.</summary>
[Cmdlet(VerbsData.Export, "UsageEvent", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ExportResult))]
public sealed class ExportUsageEventCommand : LogReadingCmdlet
{
    /// <summary>The file to write: JSON lines, compressed with gzip when it ends in .gz. Its folder must exist.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [Alias("FilePath", "LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>Commands' names. Wildcards are allowed; case does not matter. Default all.</summary>
    [Parameter]
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

    /// <summary>Kinds of event, such as <c>command</c> or <c>session_start</c>. Wildcards are allowed. Default all.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Event { get; set; }

    /// <summary>Sessions: the 16 hex digits of a PowerShell process. Wildcards are allowed. Default all.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RecordedSessionCompleter))]
    public string[]? Session { get; set; }

    /// <summary>Only what ended like this. Default all.</summary>
    [Parameter]
    public Outcome[]? Outcome { get; set; }

    /// <summary>Replaces a file that holds something.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes what was exported: the file, its events, their hash.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override void ReadLog()
    {
        FileInfo target = new(ReportFile.Resolve(this, Path));
        if (ReportFile.Refusal(target, Force) is ErrorRecord refusal)
        {
            ThrowTerminatingError(refusal);
        }

        if (!ShouldProcess(target.FullName, "Export usage events"))
        {
            return;
        }

        IReadOnlyList<LogFile> files = Files();
        ScanProgress progress = new("Exporting usage events", files);
        EventExport export = new(files, Filter);
        try
        {
            ExportResult result = progress.Show(() => export.Write(target.FullName, Engine.Clock(), StopToken, progress.Report), WriteProgress);
            WarnOfUnreadable(export.UnreadableFiles);
            if (result.Events == 0)
            {
                WarnOfNothing("events", export.EventsRead);
            }

            if (PassThru)
            {
                WriteObject(result);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(ReportErrors.CannotExport(failure, target.FullName));
        }
    }

    private EventFilter Filter => new()
    {
        Name = Wildcards.Matcher(Name),
        Source = Wildcards.Matcher(Source),
        Kind = Wildcards.Matcher(Event),
        Session = Wildcards.Matcher(Session),
        Since = Since,
        Before = Before,
        Outcomes = Outcome,
    };
}
