using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using UsageStats.Tests.Support;

namespace UsageStats.Tests.Package;

/// <summary>The Gallery's package, made twice from what this build has compiled, and unpacked into an empty folder.</summary>
public sealed class PackedModule : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Packs twice.</summary>
    public PackedModule()
    {
        First = Pack("first");
        Second = Pack("second");
        Module = Path.Combine(_folder.Path, "UsageStats");
        ZipFile.ExtractToDirectory(First, Module);
    }

    /// <summary>How this build was compiled: <c>Debug</c> or <c>Release</c>.</summary>
    public static string Configuration { get; } = typeof(PackedModule).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The package.</summary>
    public string First { get; }

    /// <summary>The same once more.</summary>
    public string Second { get; }

    /// <summary>Where it is unpacked.</summary>
    public string Module { get; }

    /// <summary>The files in it, without what every package has about itself.</summary>
    public IReadOnlyList<string> Files => [.. Directory.GetFiles(Module, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Module, file).Replace('\\', '/'))
        .Where(file => !file.StartsWith("_rels/", StringComparison.Ordinal) && !file.StartsWith("package/", StringComparison.Ordinal) && file is not ("[Content_Types].xml" or "UsageStats.nuspec"))
        .Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private string Pack(string name)
    {
        string output = Path.Combine(_folder.Path, name) + Path.DirectorySeparatorChar;
        using Process dotnet = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "pack", Path.Combine(Repository.Root, "build", "Package"), "--nologo", "-nodeReuse:false",
                "-p:PackageOutputPath=" + output, "-p:ModuleConfiguration=" + Configuration, "-p:RunAnalyzers=false",
            },
            Environment = { ["GITHUB_SERVER_URL"] = "https://forge.example", ["GITHUB_REPOSITORY"] = "contoso/usagestats" },
            RedirectStandardOutput = true,
        })!;
        string log = dotnet.StandardOutput.ReadToEnd();
        dotnet.WaitForExit();
        return dotnet.ExitCode == 0 ? Directory.GetFiles(output, "*.nupkg").Single() : throw new InvalidOperationException(log);
    }
}
