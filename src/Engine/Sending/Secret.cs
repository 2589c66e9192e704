using System;

namespace UsageStats.Sending;

/// <summary>A key or header value as it is stored: the text itself, or <c>env:NAME</c> for a variable that holds it.</summary>
internal static class Secret
{
    private const string VariablePrefix = "env:";
    private const string Hidden = "****";
    private const int ShownCharacters = 4;

    // Four characters of a short key would be too much of it.
    private const int LongEnoughToShow = 16;

    /// <summary>The text to send; null when it names a variable that is not set.</summary>
    /// <param name="stored">The text, or <c>env:NAME</c>; null for none.</param>
    /// <param name="environment">Reads an environment variable; null when it is not set.</param>
    public static string? Resolve(string? stored, Func<string, string?> environment)
    {
        if (Variable(stored) is not string name)
        {
            return stored;
        }

        string? value = environment(name);
        return string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The name of the variable; null when <paramref name="stored"/> is the text itself.</summary>
    public static string? Variable(string? stored) =>
        stored is not null && stored.Length > VariablePrefix.Length && stored.StartsWith(VariablePrefix, StringComparison.OrdinalIgnoreCase)
            ? stored.Substring(VariablePrefix.Length)
            : null;

    /// <summary>What of it may be shown: the name of a variable, else at most the last four characters.</summary>
    public static string? Mask(string? stored) =>
        stored is null ? null
        : Variable(stored) is not null ? stored
        : stored.Length >= LongEnoughToShow ? Hidden + stored.Remove(0, stored.Length - ShownCharacters)
        : Hidden;
}
