using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Management.Automation;
using UsageStats.Reports;

namespace UsageStats.Cmdlets.Reporting;

/// <summary>The file that a report or an export goes into.</summary>
internal static class ReportFile
{
    /// <summary>The full path of the file system that a path of PowerShell means, whether it exists or not.</summary>
    /// <exception cref="PipelineStoppedException">It lies on a drive that is no folder: a terminating error was raised.</exception>
    public static string Resolve(PSCmdlet command, string path)
    {
        string full = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
        if (provider.Name != "FileSystem")
        {
            command.ThrowTerminatingError(ReportErrors.NotAFilePath(path, provider.Name));
        }

        return full;
    }

    /// <summary>Why a file must not be written; null when it may.</summary>
    /// <param name="target">The file.</param>
    /// <param name="force">Whether one that holds something may be replaced.</param>
    public static ErrorRecord? Refusal(FileInfo target, bool force) =>
        Directory.Exists(target.FullName) ? ReportErrors.TargetIsFolder(target.FullName)
        : target.Directory?.Exists != true ? ReportErrors.FolderNotFound(target.FullName)
        : !force && target.Exists && target.Length > 0 ? ReportErrors.FileExists(target.FullName)
        : null;

    /// <summary>The extensions that say a format, as a person would list them.</summary>
    public const string KnownExtensions = ".html, .htm, .md, .markdown, .csv and .json";

    /// <summary>The format that a file's extension says, Html for a name without one; null when it says none.</summary>
    public static ReportFormat? FormatOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".MD" or ".MARKDOWN" => ReportFormat.Markdown,
        ".CSV" => ReportFormat.Csv,
        ".JSON" => ReportFormat.Json,
        ".HTML" or ".HTM" or "" => ReportFormat.Html,
        _ => null,
    };

    /// <summary>Opens a file with the program that this machine has for it.</summary>
    /// <returns>Why it could not be opened; null when it could.</returns>
    public static Exception? Open(FileInfo file)
    {
        try
        {
            using Process? opened = Process.Start(new ProcessStartInfo(file.FullName) { UseShellExecute = true });
            return null;
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or PlatformNotSupportedException or FileNotFoundException)
        {
            return failure;
        }
    }
}
