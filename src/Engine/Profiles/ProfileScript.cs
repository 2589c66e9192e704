using System;
using System.IO;
using System.Runtime.InteropServices;

namespace UsageStats.Profiles;

/// <summary>What the profile hook runs in each new shell.</summary>
/// <remarks>
/// Nothing due costs one look at a file's time. Of an installed module it names the folder that holds its versions and not
/// one of them, so it outlives updates; when the module is gone it does nothing. It can fail no profile.
/// What is written here was chosen by what it costs a new shell, which binds each operation at its first use: the block that
/// is seldom run is a block of its own, for it is compiled only then; an <c>if</c> within a text took 7 ms, looking for the
/// newest version 18, running a script file 20, and one look at <c>$PSVersionTable</c> 28.
/// Profiles keep it as it was written, so later versions must have the same path from their folder on, and the same class.
/// </remarks>
internal static class ProfileScript
{
    private const string Sender = "UsageStats.Sending.ProfileHook";

    /// <summary>The lines between the marks, separated by <c>\n</c>.</summary>
    /// <param name="assembly">The full path of the engine that is loaded: <c>(version/)bin/(framework)/UsageStats.Engine.dll</c> in the module's folder.</param>
    public static string For(string assembly)
    {
        string file = Path.GetFileName(assembly);
        string framework = Path.GetDirectoryName(assembly)!;
        string bin = Path.GetDirectoryName(framework)!;
        string module = Path.GetDirectoryName(bin)!;
        string inside = Path.GetFileName(bin) + "/" + Path.GetFileName(framework) + "/" + file;
        string load = Version.TryParse(Path.GetFileName(module), out _)
            ? LoadNewest(Quoted(Path.GetDirectoryName(module)!), inside)
            : Load("'" + Quoted(module) + "/" + inside + "'");
        return $$"""
            & {
                try {
                    $data = $env:USAGESTATS_HOME
                    if (-not $data) {
                        $data = {{Home()}}
                    }
                    $due = [System.IO.File]::GetLastWriteTimeUtc("$data/due")
                    if ($due -le [datetime]::UtcNow -and $due.Year -gt 1601) {
                        & {
            {{load}}
                        }
                    }
                }
                catch { $Error.RemoveAt(0) }
            }
            """.Replace("\r\n", "\n");
    }

    private static string LoadNewest(string folder, string inside) => $$"""
                        $module = $null
                        $folders = [System.IO.Directory]::GetDirectories('{{folder}}')
                        if ($folders.Length -eq 1) {
                            $module = $folders[0]
                        }
                        else {
                            $newest = [version]'0.0'
                            foreach ($one in $folders) {
                                $version = [System.IO.Path]::GetFileName($one) -as [version]
                                if ($version -gt $newest -and [System.IO.File]::Exists("$one/{{inside}}")) {
                                    $newest = $version
                                    $module = $one
                                }
                            }
                        }
                        if ($module) {
            {{Load("\"$module/" + inside + "\"")}}
                        }
        """;

    private static string Load(string path) => $"                $null = [System.Activator]::CreateInstanceFrom({path}, '{Sender}')";

    private static string Home() =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "\"$env:LOCALAPPDATA/UsageStats\""
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "\"$HOME/Library/Application Support/UsageStats\""
        : "if ($env:XDG_DATA_HOME) { \"$env:XDG_DATA_HOME/UsageStats\" } else { \"$HOME/.local/share/UsageStats\" }";

    private static string Quoted(string path) => path.Replace("'", "''");
}
