using System;
using System.IO;
using System.Reflection;

namespace UsageStats.Desktop;

/// <summary>Loads an older System.Text.Json, as another module would have, and then runs the engine from a folder of its own.</summary>
internal static class Program
{
    public static int Main()
    {
        string here = Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!;
        string module = Path.Combine(here, "module");

        // As Import-Module does: the first assembly by its path, and nothing by the program's configuration.
        AppDomain.CurrentDomain.AssemblyResolve += (_, request) =>
            new AssemblyName(request.Name).Name == "UsageStats.Engine" ? Assembly.LoadFrom(Path.Combine(module, "UsageStats.Engine.dll")) : null;
        Assembly older = Assembly.LoadFrom(Path.Combine(here, "older", "System.Text.Json.dll"));
        Console.WriteLine($"{Environment.Version}, beside {older.GetName().Name} {older.GetName().Version}");

        string folder = Path.Combine(Path.GetTempPath(), "usagestats-desktop-" + Guid.NewGuid().ToString("N"));
        Environment.SetEnvironmentVariable("USAGESTATS_HOME", Path.Combine(folder, "home"));
        Environment.SetEnvironmentVariable("USAGESTATS_MODE", "On");
        try
        {
            return Checks.Run(folder, module) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
