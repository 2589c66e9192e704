using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace UsageStats.Tests.Support;

/// <summary>Where the repository under test lies, as the build wrote it into this assembly.</summary>
internal static class Repository
{
    /// <summary>The repository's folder, absolute.</summary>
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepoRoot").Value
        ?? throw new InvalidOperationException("The build left RepoRoot empty.");

    /// <summary>The manifest of the module that this build assembled.</summary>
    public static string ModuleManifest { get; } = Path.Combine(Root, "output", "UsageStats", "UsageStats.psd1");
}
