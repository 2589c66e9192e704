#if NETSTANDARD2_0
using System;
using System.IO;
using System.Reflection;

namespace UsageStats;

/// <summary>
/// Lets this module's assemblies find what ships beside them, on Windows PowerShell 5.1. Its System.Text.Json and what
/// that needs ask for each other in versions that are older than those that ship; a program would redirect them in its
/// configuration file, which a module has none of.
/// </summary>
/// <remarks>Answers only to assemblies in the module's own folder: what others load stays their own affair.</remarks>
internal static class OwnAssemblies
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(OwnAssemblies).Assembly.Location)!;

    private static int _watching;

    /// <summary>Answers from now on. A second call changes nothing.</summary>
    public static void Watch()
    {
        if (System.Threading.Interlocked.Exchange(ref _watching, 1) == 0)
        {
            AppDomain.CurrentDomain.AssemblyResolve += static (_, request) =>
                request.RequestingAssembly is Assembly asking && IsOwn(asking) && Find(Folder, new AssemblyName(request.Name)) is string path
                    ? Assembly.LoadFrom(path)
                    : null;
        }
    }

    /// <summary>The file in a folder that serves a request: of the same name and key, and not older.</summary>
    /// <returns>Its path, or null when there is none.</returns>
    internal static string? Find(string folder, AssemblyName wanted)
    {
        string path = Path.Combine(folder, wanted.Name + ".dll");
        if (!File.Exists(path))
        {
            return null;
        }

        AssemblyName found = AssemblyName.GetAssemblyName(path);
        bool sameKey = wanted.GetPublicKeyToken() is not byte[] key || key.AsSpan().SequenceEqual(found.GetPublicKeyToken());
        return sameKey && (wanted.Version is null || found.Version >= wanted.Version) ? path : null;
    }

    // An assembly that was made in memory has no place, and is not ours.
    private static bool IsOwn(Assembly asking) =>
        !asking.IsDynamic && asking.Location.Length > 0 && string.Equals(Path.GetDirectoryName(asking.Location), Folder, StringComparison.OrdinalIgnoreCase);
}
#endif
