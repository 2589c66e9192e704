using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace UsageStats.Benchmarks.Engine;

/// <summary>The pwsh that a user would start.</summary>
internal static class RealShell
{
    /// <summary>Whether there is one on the path.</summary>
    public static bool IsPresent { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh")));

    /// <summary>What a script prints in a new one that tracks into a home of ours, whatever this shell's user has set.</summary>
    public static string Print(string script, string home)
    {
        ProcessStartInfo start = new("pwsh", ["-NoProfile", "-NonInteractive", "-Command", script]) { RedirectStandardOutput = true };
        start.Environment["USAGESTATS_HOME"] = home;
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment.Remove("DO_NOT_TRACK");
        using Process shell = Process.Start(start)!;
        string printed = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return printed;
    }
}
