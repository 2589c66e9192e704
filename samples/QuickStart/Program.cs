using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace UsageStats.QuickStart;

/// <summary>
/// A tour of UsageStats in a real PowerShell engine, for a machine that has only the .NET SDK.
/// Everything it keeps is in a temporary folder and is deleted at the end.
/// </summary>
internal static class Program
{
    public static int Main()
    {
        UseCleanEnvironment();
        string home = Directory.CreateTempSubdirectory("usagestats-tour-").FullName;
        Environment.SetEnvironmentVariable("USAGESTATS_HOME", home);
        string work = Directory.CreateDirectory(Path.Combine(home, "work")).FullName;
        try
        {
            using Receiver receiver = new();
            using Shell shell = new(ModuleManifest(), work, receiver);
            return Tour.Run(shell) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    // The visitor's own settings neither change the tour nor are changed by it: this is our process only.
    private static void UseCleanEnvironment()
    {
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        Environment.SetEnvironmentVariable("DO_NOT_TRACK", null);
        foreach (string name in Environment.GetEnvironmentVariables().Keys.Cast<string>().ToList())
        {
            if (name.StartsWith("USAGESTATS_", StringComparison.OrdinalIgnoreCase))
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }
    }

    private static string ModuleManifest() =>
        typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ModuleManifest").Value!;
}
