using System;
using System.Collections.Generic;

namespace UsageStats.Privacy;

/// <summary>The values that tell whose machine this is: user, host, domain and home. Found in a text wherever they stand as words.</summary>
public sealed class MachineValues
{
    /// <summary>Fewer characters than this say too little about anybody and occur in too many words.</summary>
    private const int MinLength = 4;

    private readonly string[] _values;

    /// <summary>Takes the values to look for.</summary>
    /// <param name="values">
    /// Names and paths. Empty ones, generic ones such as <c>root</c> or <c>runner</c> and those of fewer than 4
    /// characters are left alone. A path is looked for with either slash, and its last folder as a word of its own; one
    /// right below the root, such as the <c>/app</c> of a container, points to nobody.
    /// </param>
    public MachineValues(params string?[] values)
    {
        HashSet<string> found = new(StringComparer.OrdinalIgnoreCase);
        foreach (string? value in values ?? throw new ArgumentNullException(nameof(values)))
        {
            Add(found, value);
        }

        _values = new string[found.Count];
        found.CopyTo(_values);
    }

    /// <summary>This machine's values, read once, on first use. The host's name is the machine's own: DNS is never asked.</summary>
    public static MachineValues Current => Holder.Value;

    /// <summary>Whether one of the values stands in the text, in any case of letters, with no letter or digit on either side.</summary>
    public bool IsIn(string text)
    {
        foreach (string value in _values)
        {
            for (int at = 0; (at = text.IndexOf(value, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            {
                int end = at + value.Length;
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Add(HashSet<string> found, string? value)
    {
        string trimmed = value?.Trim().TrimEnd('/', '\\') ?? string.Empty;
        int slash = Math.Max(trimmed.LastIndexOf('/'), trimmed.LastIndexOf('\\'));
        if (slash > 0)
        {
            found.Add(trimmed.Replace('\\', '/'));
            found.Add(trimmed.Replace('/', '\\'));
        }

        string word = trimmed.Substring(slash + 1);
        if (word.Length >= MinLength && !GenericNames.Contains(word))
        {
            found.Add(word);
        }
    }

    /// <summary>Reads the environment first: on Linux, asking the user database for the name costs a shell 2 ms.</summary>
    private static class Holder
    {
        public static readonly MachineValues Value = new(
            Environment.GetEnvironmentVariable("USER") ?? Environment.GetEnvironmentVariable("USERNAME") ?? Environment.UserName,
            Environment.GetEnvironmentVariable("LOGNAME"),
            Environment.GetEnvironmentVariable("SUDO_USER"),
            Environment.MachineName,
            Environment.GetEnvironmentVariable("USERDOMAIN"),
            Environment.GetEnvironmentVariable("USERDNSDOMAIN"),
            Environment.GetEnvironmentVariable("HOME"),
            Environment.GetEnvironmentVariable("USERPROFILE"));
    }
}
