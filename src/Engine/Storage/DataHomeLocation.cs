using System;
using System.IO;
using System.Runtime.InteropServices;

namespace UsageStats.Storage;

/// <summary>Finds the data home: USAGESTATS_HOME, else the system's place for an application's own data.</summary>
internal static class DataHomeLocation
{
    /// <summary>The environment variable that names the home.</summary>
    public const string Variable = "USAGESTATS_HOME";

    private const string Folder = "UsageStats";

    /// <summary>The environment variable that names the system's place for data, where it has one.</summary>
    public static string FirstParent { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "LOCALAPPDATA" : "XDG_DATA_HOME";

    /// <summary>Where the home is.</summary>
    /// <param name="environment">Reads an environment variable; null when it is not set.</param>
    /// <param name="problem">Why there is none: one sentence. Null when there is one.</param>
    /// <returns>A full path, or null when recording has no place.</returns>
    public static string? Find(Func<string, string?> environment, out string? problem)
    {
        problem = null;
        string? chosen = environment(Variable);
        if (!string.IsNullOrEmpty(chosen))
        {
            if (Path.IsPathRooted(chosen))
            {
                return Path.GetFullPath(chosen);
            }

            problem = $"{Variable} is '{chosen}', which is not a full path.";
            return null;
        }

        string? parent = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? environment(FirstParent)
            : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? UnderHome(environment, "Library", "Application Support")
            : XdgDataHome(environment);
        if (string.IsNullOrEmpty(parent))
        {
            problem = $"There is no home folder; set {Variable} to a folder of yours.";
            return null;
        }

        return Path.Combine(parent, Folder);
    }

    // The XDG specification has a relative path ignored.
    private static string? XdgDataHome(Func<string, string?> environment)
    {
        string? chosen = environment(FirstParent);
        return chosen is { Length: > 0 } && chosen[0] == '/' ? chosen : UnderHome(environment, ".local", "share");
    }

    private static string? UnderHome(Func<string, string?> environment, string first, string second)
    {
        string? home = environment("HOME");
        if (string.IsNullOrEmpty(home))
        {
            home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        }

        return string.IsNullOrEmpty(home) ? null : Path.Combine(home, first, second);
    }
}
