using System;

namespace UsageStats.Sending;

/// <summary>The grammar of a sink's name, which is also a file's name on every system.</summary>
internal static class SinkName
{
    private const int MaxLength = 64;

    /// <summary>Whether it may name a sink: a letter, then at most 63 letters, digits, points and hyphens; no device of Windows.</summary>
    public static bool IsValid(string? name)
    {
        if (string.IsNullOrEmpty(name) || name!.Length > MaxLength || !IsLetter(name[0]))
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

        // The definition of "a.state" would be the state of "a".
        return !IsDevice(name.Split('.')[0]) && !name.EndsWith(".state", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsDevice(string word) => word.ToUpperInvariant() switch
    {
        "CON" or "PRN" or "AUX" or "NUL" => true,
        { Length: 4 } port => (port.StartsWith("COM", StringComparison.Ordinal) || port.StartsWith("LPT", StringComparison.Ordinal)) && port[3] is >= '0' and <= '9',
        _ => false,
    };

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
