using System;
using System.IO;

namespace UsageStats.Profiles;

/// <summary>What the profile hook runs in each new shell: one call, of the constructor of <c>UsageStats.ProfileHook</c>.</summary>
/// <remarks>
/// It names the version that wrote it, and looks for another only once that one is gone. It can fail no profile; when the module
/// is gone it does nothing. A new shell binds each operation of a script at its first use, so looking at a file's time in
/// script, and comparing it, took 23 ms; loading a small assembly that does so takes 10. What is seldom run is a block of
/// its own, for a block is compiled when it is first run.
/// Profiles keep it as it was written, so later versions must have the same path from their folder on, and the same class.
/// </remarks>
internal static class ProfileScript
{
    private const string File = "UsageStats.ProfileHook.dll";
    private const string Class = "UsageStats.ProfileHook";

    /// <summary>The lines between the marks, separated by <c>\n</c>.</summary>
    /// <param name="assembly">The full path of any assembly of the module's: <c>(version/)bin/(framework)/file.dll</c> in its folder.</param>
    public static string For(string assembly)
    {
        string framework = Path.GetDirectoryName(assembly)!;
        string bin = Path.GetDirectoryName(framework)!;
        string module = Path.GetDirectoryName(bin)!;
        string inside = Path.GetFileName(bin) + "/" + Path.GetFileName(framework) + "/" + File;
        string other = Version.TryParse(Path.GetFileName(module), out _) ? "\n" + LoadNewest(Quoted(Path.GetDirectoryName(module)!), inside) : string.Empty;
        return $$"""
            & {
                try {
                    {{Load("'" + Quoted(module) + "/" + inside + "'")}}
                }
                catch {
                    $Error.RemoveAt(0){{other}}
                }
            }
            """.Replace("\r\n", "\n");
    }

    private static string LoadNewest(string folder, string inside) => $$"""
                    & {
                        try {
                            $newest = [version]'0.0'
                            foreach ($one in [System.IO.Directory]::GetDirectories('{{folder}}')) {
                                $version = [System.IO.Path]::GetFileName($one) -as [version]
                                if ($version -gt $newest -and [System.IO.File]::Exists("$one/{{inside}}")) {
                                    $newest = $version
                                    $module = $one
                                }
                            }
                            if ($newest -gt [version]'0.0') {
                                {{Load("\"$module/" + inside + "\"")}}
                            }
                        }
                        catch { $Error.RemoveAt(0) }
                    }
        """;

    private static string Load(string path) => $"$null = [System.Activator]::CreateInstanceFrom({path}, '{Class}')";

    private static string Quoted(string path) => path.Replace("'", "''");
}
