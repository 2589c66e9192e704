using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using UsageStats.Recording;

namespace UsageStats.Cmdlets;

/// <summary>Describes the PowerShell of this process in words from closed sets.</summary>
internal static class ShellDescription
{
    private const string Console = "console";
    private const int VersionParts = 3;

    // What makes pwsh run something and leave. Each may be cut short.
    private static readonly string[] Runs = ["-command", "-commandwithargs", "-cwa", "-file", "-encodedcommand", "-ec", "-noninteractive"];

    /// <summary>Describes it.</summary>
    public static ShellFacts Of(PSHost host, SessionState session)
    {
        string kind = HostKind(host.Name);
        return new ShellFacts(
            Edition(),
            VersionText((session.PSVariable.GetValue("PSVersionTable") as System.Collections.IDictionary)?["PSVersion"]?.ToString() ?? string.Empty),
            kind,
            kind switch
            {
                Console => Environment.UserInteractive && !System.Console.IsInputRedirected && StaysOpen(Environment.GetCommandLineArgs()),
                "other" => false,
                _ => true,
            });
    }

    /// <summary>The word for a host's name.</summary>
    internal static string HostKind(string hostName) => hostName switch
    {
        "ConsoleHost" => Console,
        "Visual Studio Code Host" => "vscode",
        "Windows PowerShell ISE Host" => "ise",
        _ => "other",
    };

    /// <summary>The first three numbers of a version, without what may follow: <c>7.6.0</c> of <c>7.6.0-preview.3</c>.</summary>
    internal static string VersionText(string version)
    {
        int end = 0;
        int dots = 0;
        while (end < version.Length && (version[end] is >= '0' and <= '9' || (version[end] == '.' && ++dots < VersionParts)))
        {
            end++;
        }

        return version.Substring(0, end).TrimEnd('.');
    }

    /// <summary>Whether a shell that was started like this goes on to prompt.</summary>
    /// <param name="arguments">The command line, the program first.</param>
    internal static bool StaysOpen(string[] arguments)
    {
        // What stands behind a script or a command is its own, so the first word decides.
        foreach (string argument in arguments.Skip(1))
        {
            if (argument.Equals("-noexit", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (argument.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase) || IsRun(argument))
            {
                return false;
            }
        }

        return true;
    }

    // -n and -no might as well be -NoLogo or -NoProfile.
    private static bool IsRun(string argument) =>
        argument.Length > 1 && argument[0] == '-'
        && Array.Exists(Runs, run => run.StartsWith(argument, StringComparison.OrdinalIgnoreCase) && (argument.Length > 4 || run != "-noninteractive"));

    private static string Edition() =>
#if NET
        "Core";
#else
        "Desktop";
#endif
}
