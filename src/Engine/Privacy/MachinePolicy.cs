using System;
using System.IO;
using System.Runtime.InteropServices;

namespace UsageStats.Privacy;

/// <summary>The file by which whoever runs a machine limits the mode of everybody on it.</summary>
internal static class MachinePolicy
{
    /// <summary>
    /// <c>/etc/UsageStats/policy</c>, <c>/Library/Application Support/UsageStats/policy</c> or
    /// <c>%ProgramData%\UsageStats\policy</c>; the last as Windows knows it, not as the environment variable says.
    /// </summary>
    public static string File { get; } = Path.Combine(
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData)
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "/Library/Application Support"
        : "/etc",
        "UsageStats",
        "policy");
}
