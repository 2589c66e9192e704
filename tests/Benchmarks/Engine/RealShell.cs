using System;
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
}
