using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Management.Automation;
using UsageStats.Cmdlets.Reporting;
using UsageStats.Storage;
using UsageStats.Transfer;

namespace UsageStats.Cmdlets;

/// <summary>Takes events of other machines in, beside the own log. What is here already is skipped.</summary>
[Cmdlet(VerbsData.Import, "UsageEvent", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = PathSet)]
[OutputType(typeof(ImportResult))]
public sealed class ImportUsageEventCommand : UsageCmdlet
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    /// <summary>Files that Export-UsageEvent wrote, or segments of another home, plain or compressed with gzip. Wildcards are allowed.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The same, taken letter for letter.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Takes the events into the log itself, where sinks read: those that may be sent will be. Default beside it, where no sink looks.</summary>
    [Parameter]
    public SwitchParameter Send { get; set; }

    /// <summary>Imports what is whole also of a file that does not hold what its manifest says.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        DataHome? home = Engine.Logs.Home;
        if (home is null)
        {
            ThrowTerminatingError(UsageErrors.NoDataHome(Engine.Logs.Problem ?? "There is no data home."));
        }

        if (IsOff)
        {
            ThrowTerminatingError(ReportErrors.ImportNotAllowed());
        }

        foreach (string path in Files())
        {
            if (ShouldProcess(path, Send ? "Import usage events into the log that sinks read" : "Import usage events"))
            {
                Import(home!, path);
            }
        }
    }

    private List<string> Files()
    {
        List<string> files = [];
        foreach (string path in ParameterSetName == PathSet ? Path : LiteralPath)
        {
            try
            {
                if (ParameterSetName == LiteralPathSet)
                {
                    files.Add(ReportFile.Resolve(this, path));
                    continue;
                }

                Collection<string> found = SessionState.Path.GetResolvedProviderPathFromPSPath(path, out ProviderInfo provider);
                if (provider.Name != "FileSystem")
                {
                    WriteError(ReportErrors.NotAFilePath(path, provider.Name));
                }
                else
                {
                    files.AddRange(found);
                }
            }
            catch (Exception failure) when (failure is ItemNotFoundException or System.Management.Automation.DriveNotFoundException)
            {
                WriteError(ReportErrors.ImportNotFound(path));
            }
        }

        return files;
    }

    private void Import(DataHome home, string path)
    {
        if (!File.Exists(path))
        {
            WriteError(ReportErrors.ImportNotFound(path));
            return;
        }

        List<ImportProblem> problems = [];
        try
        {
            ImportResult result = new EventImport(home, Engine.Clock(), Engine.Redactor).Run(path, Send, Force, problems.Add, StopToken);
            foreach (ImportProblem problem in problems)
            {
                WriteError(problem.Line > 0 ? ReportErrors.DamagedLine(path, problem) : ReportErrors.DamagedFile(path, problem, result.Imported + result.Skipped > 0));
            }

            WriteObject(result);
        }
        catch (OperationCanceledException) when (Stopping)
        {
            throw new PipelineStoppedException();
        }
        catch (FormatException)
        {
            WriteError(ReportErrors.NotAnEventLog(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            WriteError(ReportErrors.CannotImport(failure, path));
        }
    }
}
