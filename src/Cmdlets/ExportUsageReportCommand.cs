using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Cmdlets.Reporting;
using UsageStats.Reports;
using UsageStats.Sources;
using UsageStats.Statistics;
using UsageStats.Storage;

namespace UsageStats.Cmdlets;

/// <summary>Writes a report of how commands were used into a file: a page for a browser, Markdown, CSV or JSON.</summary>
[Cmdlet(VerbsData.Export, "UsageReport", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(FileInfo))]
public sealed class ExportUsageReportCommand : UsageCmdlet
{
    /// <summary>The file to write. Its folder must exist.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [Alias("FilePath", "LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>What the report is written as. Default what the file's extension says (.html, .htm, .md, .markdown, .csv, .json); Html for a file without one.</summary>
    [Parameter(Position = 1)]
    public ReportFormat Format { get; set; }

    /// <summary>Only commands with such a name. Wildcards are allowed; case does not matter. Default all.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RecordedNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only these sources. Wildcards are allowed; case does not matter. Default all.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RecordedSourceCompleter))]
    public string[]? Source { get; set; }

    /// <summary>Only what started at this time or later: a date, or a time span that means so long ago. Or LastReport: what was recorded since the last report of this format.</summary>
    [Parameter]
    [ReportStart]
    [ArgumentCompleter(typeof(ReportStartCompleter))]
    public ReportStart? Since { get; set; }

    /// <summary>Only what started before this time: a date, or a time span that means so long ago.</summary>
    [Parameter]
    [Time]
    public DateTimeOffset? Before { get; set; }

    /// <summary>Replaces a file that holds something.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Opens the report with the program that this machine has for it.</summary>
    [Parameter]
    public SwitchParameter Show { get; set; }

    /// <summary>Writes the file, as Get-Item would.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        FileInfo target = new(ReportFile.Resolve(this, Path));
        if (ReportFile.Refusal(target, Force) is ErrorRecord refusal)
        {
            ThrowTerminatingError(refusal);
        }

        ReportFormat? said = MyInvocation.BoundParameters.ContainsKey(nameof(Format)) ? Format : ReportFile.FormatOf(target.Name);
        if (said is not ReportFormat format)
        {
            ThrowTerminatingError(ReportErrors.UnknownReportExtension(target.FullName, target.Extension));
            return;
        }

        if (!ShouldProcess(target.FullName, $"Write a usage report as {format}"))
        {
            return;
        }

        try
        {
            Export(target, format);
        }
        catch (OperationCanceledException) when (Stopping)
        {
            throw new PipelineStoppedException();
        }
    }

    private void Export(FileInfo target, ReportFormat format)
    {
        DataHome? home = Engine.Logs.Home;
        if (home?.FindObstacle() is string obstacle)
        {
            WriteError(UsageErrors.CannotReadLog(obstacle, home.Root));
            return;
        }

        DateTimeOffset now = Engine.Clock();
        ReportMark? last = Since == ReportStart.AtLastReport && home is not null ? ReadMark(home, format) : null;
        IReadOnlyList<LogFile> files = ReportMark.Bound(home is null ? [] : LogFile.List(home, now));
        ScanProgress progress = new("Reading the log", last?.Rest(files) ?? files);
        ReportQuery query = Query(now, last);
        UsageReport report = KnownLosses.AddTo(progress.Show(() => query.Run(files, StopToken, progress.Report), WriteProgress), Engine);
        if (report.Summary is null)
        {
            WriteWarning("The report has nothing to show: " + Reports.Views.EmptyText.Of(report).Reason);
        }

        try
        {
            File.WriteAllText(target.FullName, ReportWriter.Write(report, format));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(ReportErrors.CannotWriteReport(failure, target.FullName));
        }

        // A report of a part leaves the rest to the next one.
        if (home is not null && !IsOff && Name is null && Source is null && Before is null)
        {
            WriteMark(ReportMark.Behind(now, files, report.OpenRuns), home, format);
        }

        if (Show && ReportFile.Open(target) is Exception closed)
        {
            WriteError(ReportErrors.CannotShowReport(closed, target.FullName));
        }

        if (PassThru)
        {
            // As the provider gives it, with what the table of files shows.
            WriteObject(InvokeProvider.Item.Get([target.FullName], force: true, literalPath: true), enumerateCollection: true);
        }
    }

    private ReportQuery Query(DateTimeOffset now, ReportMark? last) => new()
    {
        Scope = new ReportScope
        {
            Created = now,
            Since = Since?.Time,
            Before = Before,
            LastReport = last?.At,
            Filters = [.. new[] { (nameof(Name), Name), (nameof(Source), Source) }.Where(one => one.Item2 is not null).Select(one => NothingFound.Describe(one.Item1, one.Item2))],
            Mode = Engine.Consent.Mode(SourceName.Default, Folder),
        },
        Filter = new EventFilter { Name = Wildcards.Matcher(Name), Source = Wildcards.Matcher(Source), Since = Since?.Time, Before = Before },
        Bands = Engine.Consent.Files.Settings.Values.Bands,
        IsOver = Engine.IsOver,
        Last = last,
    };

    private ReportMark? ReadMark(DataHome home, ReportFormat format)
    {
        try
        {
            return ReportMark.Read(home, format);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(ReportErrors.CannotReadLastReport(failure, home.ReportsFolder));
            return null;
        }
    }

    private void WriteMark(ReportMark mark, DataHome home, ReportFormat format)
    {
        try
        {
            mark.Write(home, format);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            WriteError(ReportErrors.CannotKeepReportMark(failure, home.ReportsFolder));
        }
    }
}
