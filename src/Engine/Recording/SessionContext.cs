using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using UsageStats.Events;
using UsageStats.Sources;

namespace UsageStats.Recording;

/// <summary>
/// What a session's start says of the machine and the shell: words from closed sets, and PowerShell's version. Nothing
/// that tells one machine or person from another of the same kind.
/// </summary>
internal sealed class SessionContext
{
    private const string Windows = "windows";
    private const string Linux = "linux";
    private const string MacOS = "macos";
    private const string Other = MarkedEnvironment.Other;

    private readonly Func<string, string?> _environment;

    /// <param name="environment">Reads an environment variable; null when it is not set.</param>
    public SessionContext(Func<string, string?> environment) => _environment = environment;

    /// <summary>The properties that it may have, and what their values may be.</summary>
    public static IReadOnlyList<PropertyDeclaration> Declarations { get; } =
    [
        new("os", DeclaredKind.OneOf, [Windows, Linux, MacOS, Other]),
        new("arch", DeclaredKind.OneOf, ["x64", "x86", "arm64", "arm", Other]),
        new("edition", DeclaredKind.OneOf, ["Core", "Desktop"]),
        new("version", DeclaredKind.ShortText),
        new("host", DeclaredKind.OneOf, ["console", "vscode", "ise", Other]),
        new("interactive", DeclaredKind.Bool),
        new("ci", DeclaredKind.OneOf, MarkedEnvironment.Integration.Words),
        new("agent", DeclaredKind.OneOf, MarkedEnvironment.Agent.Words),
    ];

    /// <summary>What PowerShell told; null in a process without it, whose sessions leave that out.</summary>
    public ShellFacts? Shell { get; set; }

    /// <summary>The properties, as the environment is now.</summary>
    public UsageProperty[] Describe()
    {
        UsageProperty os = Text("os", OperatingSystemWord());
        UsageProperty arch = Text("arch", ArchitectureWord(RuntimeInformation.ProcessArchitecture));
        UsageProperty ci = Text("ci", MarkedEnvironment.Integration.Detect(_environment));
        UsageProperty agent = Text("agent", MarkedEnvironment.Agent.Detect(_environment));
        return Shell is not ShellFacts shell
            ? [os, arch, ci, agent]
            :
            [
                os,
                arch,
                Text("edition", shell.Edition),
                Text("version", shell.Version),
                Text("host", shell.Host),
                new UsageProperty("interactive", PropertyValue.From(shell.Interactive)),
                ci,
                agent,
            ];
    }

    internal static string ArchitectureWord(Architecture architecture) => architecture switch
    {
        Architecture.X64 => "x64",
        Architecture.X86 => "x86",
        Architecture.Arm64 => "arm64",
        Architecture.Arm => "arm",
        _ => Other,
    };

    private static string OperatingSystemWord() =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? Windows
        : RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? Linux
        : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? MacOS
        : Other;

    private static UsageProperty Text(string name, string word) => new(name, PropertyValue.From(word));
}
