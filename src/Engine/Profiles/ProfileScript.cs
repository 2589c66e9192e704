using System;
using System.IO;
using System.Runtime.InteropServices;

namespace UsageStats.Profiles;

/// <summary>What the profile hook runs in each new shell.</summary>
/// <remarks>
/// Nothing due costs one look at a file's time. It names the folder that holds the module's versions and not one of them,
/// so it outlives updates; when the module is gone it does nothing. It can fail no profile.
/// </remarks>
internal static class ProfileScript
{
    /// <summary>The script's file in the module's folder, run when something may be due.</summary>
    public const string HookFile = "UsageStats.ProfileHook.ps1";

    /// <summary>The lines between the marks, separated by <c>\n</c>.</summary>
    /// <param name="moduleFolder">The folder of the module that is loaded: that of a version, or one that stays.</param>
    public static string For(string moduleFolder)
    {
        string name = Path.GetFileName(moduleFolder);
        string folder = Version.TryParse(name, out _) ? Path.GetDirectoryName(moduleFolder)! : moduleFolder;
        return $$"""
            & {
                try {
                    $due = [System.IO.File]::GetLastWriteTimeUtc("$({{Home()}})/due")
                    if ($due.Year -gt 1601 -and $due -le [datetime]::UtcNow) {
                        $hook = '{{Quoted(folder)}}/{{HookFile}}'
                        $newest = [version]'0.0'
                        foreach ($folder in [System.IO.Directory]::GetDirectories('{{Quoted(folder)}}')) {
                            $version = [System.IO.Path]::GetFileName($folder) -as [version]
                            if ($version -gt $newest -and [System.IO.File]::Exists("$folder/{{HookFile}}")) {
                                $newest = $version
                                $hook = "$folder/{{HookFile}}"
                            }
                        }
                        & $hook
                    }
                }
                catch { $Error.RemoveAt(0) }
            }
            """.Replace("\r\n", "\n");
    }

    private static string Home()
    {
        const string chosen = "if ($env:USAGESTATS_HOME) { $env:USAGESTATS_HOME } ";
        return chosen + (
            RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "else { \"$env:LOCALAPPDATA/UsageStats\" }"
            : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "else { \"$HOME/Library/Application Support/UsageStats\" }"
            : "elseif ($env:XDG_DATA_HOME) { \"$env:XDG_DATA_HOME/UsageStats\" } else { \"$HOME/.local/share/UsageStats\" }");
    }

    private static string Quoted(string path) => path.Replace("'", "''");
}
