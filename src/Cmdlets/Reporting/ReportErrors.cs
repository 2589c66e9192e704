using System;
using System.IO;
using System.Management.Automation;
using UsageStats.Transfer;

namespace UsageStats.Cmdlets.Reporting;

/// <summary>The error records of reports and of exported and imported logs. The id is the method's name.</summary>
internal static class ReportErrors
{
    /// <summary>The path is not one of the file system.</summary>
    public static ErrorRecord NotAFilePath(string path, string provider) => UsageErrors.Make(
        new ArgumentException($"'{path}' is a path of the provider '{provider}' and not one of a file."),
        ErrorCategory.InvalidArgument,
        path,
        "Name a file, such as ./usage.html.");

    /// <summary>There is a folder where the file should be.</summary>
    public static ErrorRecord TargetIsFolder(string path) => UsageErrors.Make(
        new IOException($"'{path}' is a folder and not a file."),
        ErrorCategory.InvalidArgument,
        path,
        "Name a file in it.");

    /// <summary>The file's extension says no format of a report.</summary>
    public static ErrorRecord UnknownReportExtension(string path, string extension) => UsageErrors.Make(
        new ArgumentException($"'{extension}' is no extension of a report; those that say a format are {ReportFile.KnownExtensions}."),
        ErrorCategory.InvalidArgument,
        path,
        "Give the file one of these, or say what to write: -Format Html, Markdown, Csv or Json.");

    /// <summary>The file's folder does not exist.</summary>
    public static ErrorRecord FolderNotFound(string path) => UsageErrors.Make(
        new DirectoryNotFoundException($"The folder of '{path}' does not exist."),
        ErrorCategory.ObjectNotFound,
        path,
        "Make it with New-Item -ItemType Directory, or name a file in another folder.");

    /// <summary>The file holds something already.</summary>
    public static ErrorRecord FileExists(string path) => UsageErrors.Make(
        new IOException($"'{path}' exists already."),
        ErrorCategory.ResourceExists,
        path,
        "Use -Force to replace it, or name another file.");

    /// <summary>The report could not be written.</summary>
    public static ErrorRecord CannotWriteReport(Exception failure, string path) => UsageErrors.Make(
        failure,
        ErrorCategory.WriteError,
        path,
        "See whether you may write the file, and whether its disk has room.");

    /// <summary>No program could be started to show the report.</summary>
    public static ErrorRecord CannotShowReport(Exception failure, string path) => UsageErrors.Make(
        new InvalidOperationException($"'{path}' was written, but no program could be started to show it: {failure.Message}", failure),
        ErrorCategory.ResourceUnavailable,
        path,
        "Open the file in a browser yourself.");

    /// <summary>Where the last report ended cannot be read.</summary>
    public static ErrorRecord CannotReadLastReport(Exception failure, string folder) => UsageErrors.Make(
        failure,
        ErrorCategory.ReadError,
        folder,
        "Give -Since a time, or leave it out for a report of the whole log; that also makes a new mark.");

    /// <summary>Where this report ended could not be kept.</summary>
    public static ErrorRecord CannotKeepReportMark(Exception failure, string folder) => UsageErrors.Make(
        failure,
        ErrorCategory.WriteError,
        folder,
        "The report was written, but -Since LastReport will begin at the one before. Run Get-UsageStatus to see the home and its permissions.");

    /// <summary>Events could not be written into a file.</summary>
    public static ErrorRecord CannotExport(Exception failure, string path) => UsageErrors.Make(
        failure,
        ErrorCategory.WriteError,
        path,
        "See whether you may write into the folder, and whether its disk has room.");

    /// <summary>No file is to be made while recording is off.</summary>
    public static ErrorRecord ImportNotAllowed() => UsageErrors.Make(
        new InvalidOperationException("Nothing is imported, as the mode is 'Off' and no file is made then."),
        ErrorCategory.PermissionDenied,
        target: null,
        "Run Get-UsageStatus to see what decided; allow it with Set-UsageConfiguration -Mode Local.");

    /// <summary>There is no such file.</summary>
    public static ErrorRecord ImportNotFound(string path) => UsageErrors.Make(
        new ItemNotFoundException($"There is no file '{path}'."),
        ErrorCategory.ObjectNotFound,
        path,
        "Name a file that Export-UsageEvent wrote, or a segment of another home's 'events' folder.");

    /// <summary>A file could not be read, or the home not be written. Nothing of the file was imported.</summary>
    public static ErrorRecord CannotImport(Exception failure, string path) => UsageErrors.Make(
        failure,
        ErrorCategory.ReadError,
        path,
        "Nothing of it was imported. Check that it is a whole file that you may read, and run Get-UsageStatus to see the home.");

    /// <summary>A file holds nothing of a log. Nothing of it was imported.</summary>
    public static ErrorRecord NotAnEventLog(string path) => UsageErrors.Make(
        new InvalidDataException($"'{path}' is no log of usage events: no line of it is one, or a part of one."),
        ErrorCategory.InvalidType,
        path,
        "Nothing was imported. Name a file that Export-UsageEvent wrote, or a segment of another home's 'events' folder.");

    /// <summary>A line holds no whole event.</summary>
    public static ErrorRecord DamagedLine(string path, ImportProblem problem) => UsageErrors.Make(
        new InvalidDataException($"Line {problem.Line} of '{path}' {problem.Text}"),
        ErrorCategory.InvalidData,
        path,
        "Fetch the file again. Events on whole lines are not lost by it.");

    /// <summary>A file has more damaged lines than are worth naming, or does not hold what it says.</summary>
    public static ErrorRecord DamagedFile(string path, ImportProblem problem, bool imported) => UsageErrors.Make(
        new InvalidDataException($"'{path}' {problem.Text}"),
        ErrorCategory.InvalidData,
        path,
        imported ? "Fetch the file again and import it: what is here already is skipped." : "Nothing of it was imported. Fetch the file again, or use -Force for what is whole in it.");
}
