using System;
using System.Linq;

namespace UsageStats.Sources;

/// <summary>The names a source may have: <c>[A-Za-z][A-Za-z0-9.-]{0,63}</c>, in any case, no device name of Windows.</summary>
/// <remarks>The name is also a file's, on every system, so it can climb out of no folder and open no device.</remarks>
internal static class SourceName
{
    /// <summary>The user's own source, which is always there.</summary>
    public const string Default = "default";

    /// <summary>Characters of a name at most.</summary>
    public const int MaxLength = 64;

    private static readonly string[] Devices = ["con", "prn", "aux", "nul"];

    /// <summary>Names differ only when they differ beyond case.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>Whether it names the user's own source.</summary>
    public static bool IsDefault(string name) => Comparer.Equals(name, Default);

    /// <summary>Whether <paramref name="name"/> has the form of a source's name.</summary>
    public static bool IsValid(string? name)
    {
        // Nearly every event is the user's own.
        if (name == Default)
        {
            return true;
        }

        if (name is null || name.Length is 0 or > MaxLength || !IsLetter(name[0]))
        {
            return false;
        }

        foreach (char c in name)
        {
            if (!IsLetter(c) && c is not ((>= '0' and <= '9') or '.' or '-'))
            {
                return false;
            }
        }

        return !IsDevice(name);
    }

    // Windows opens the device whatever stands behind the first dot.
    private static bool IsDevice(string name)
    {
        int dot = name.IndexOf('.');
        string stem = dot < 0 ? name : name.Substring(0, dot);
        bool numbered = stem.Length == 4 && stem[3] is >= '0' and <= '9'
            && (stem.StartsWith("com", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("lpt", StringComparison.OrdinalIgnoreCase));
        return numbered || Devices.Contains(stem, Comparer);
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
