using System;
using System.IO;

namespace UsageStats;

/// <summary>Finds the engine of the newest version that is installed: the one that an import in this shell would load.</summary>
internal static class NewestEngine
{
    /// <summary>The class in it that sends. Later versions must keep it.</summary>
    public const string Sender = "UsageStats.Sending.ProfileHook";

    /// <summary>Its static method without parameters that does so.</summary>
    public const string Run = "Run";

    private const string File = "UsageStats.Engine.dll";

    /// <summary>The engine's full path; null when there is none.</summary>
    /// <param name="hook">The full path of this assembly: <c>(version/)bin/(framework)/UsageStats.ProfileHook.dll</c> in the module's folder.</param>
    public static string? Find(string hook)
    {
        string framework = Path.GetDirectoryName(hook)!;
        string bin = Path.GetDirectoryName(framework)!;
        string module = Path.GetDirectoryName(bin)!;
        string inside = Path.Combine(Path.GetFileName(bin), Path.GetFileName(framework), File);
        return Version.TryParse(Path.GetFileName(module), out _)
            ? Newest(Path.GetDirectoryName(module)!, inside)
            : Existing(Path.Combine(module, inside));
    }

    private static string? Newest(string versions, string inside)
    {
        Version? newest = null;
        string? found = null;
        foreach (string folder in Directory.GetDirectories(versions))
        {
            if (Version.TryParse(Path.GetFileName(folder), out Version? version) && (newest is null || version > newest) && Existing(Path.Combine(folder, inside)) is string engine)
            {
                newest = version;
                found = engine;
            }
        }

        return found;
    }

    private static string? Existing(string path) => System.IO.File.Exists(path) ? path : null;
}
