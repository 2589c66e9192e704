using System;
using System.Runtime.InteropServices;

namespace UsageStats.Sending;

/// <summary>The words that a body says about where it comes from.</summary>
internal static class ThisMachine
{
    /// <summary>This module's version, such as <c>1.2.0</c>.</summary>
    public static string Version { get; } = FileVersion();

    /// <summary><c>windows</c>, <c>linux</c> or <c>macos</c>.</summary>
    public static string OperatingSystem { get; } =
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "windows" : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "macos" : "linux";

    /// <summary><c>x64</c>, <c>arm64</c>, <c>x86</c> or <c>arm</c>.</summary>
    public static string Architecture { get; } = RuntimeInformation.ProcessArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => "x64",
        System.Runtime.InteropServices.Architecture.Arm64 => "arm64",
        System.Runtime.InteropServices.Architecture.X86 => "x86",
        _ => "arm",
    };

    // The assembly's own version has the major number only, so that an update binds.
    private static string FileVersion() =>
        ((System.Reflection.AssemblyFileVersionAttribute?)Attribute.GetCustomAttribute(typeof(ThisMachine).Assembly, typeof(System.Reflection.AssemblyFileVersionAttribute)))?.Version is string version
        && System.Version.TryParse(version, out Version? parsed)
            ? parsed.ToString(3)
            : "0.0.0";
}
