using System;

namespace UsageStats.Storage;

/// <summary>A file of <c>key = value</c> lines, read without a throw: it is looked at while others do their work.</summary>
internal sealed class KeyValueFile(string path, KeyValueText text, FileProblem? problem)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Its lines; empty when it is missing or cannot be read.</summary>
    public KeyValueText Text { get; } = text;

    /// <summary>Why it cannot be read, or its first line that is no <c>key = value</c>; null for neither.</summary>
    public FileProblem? Problem { get; } = problem;

    /// <summary>The most bytes such a file may have: 64 KiB. Ours are some hundred.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>Reads the file; null when there is none.</summary>
    public static KeyValueFile? Read(string path)
    {
        try
        {
            string? text = SmallFile.ReadText(path, MaxBytes);
            return text is null ? null : From(path, text);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new KeyValueFile(path, KeyValueText.Empty, new FileProblem(path, 0, failure.Message));
        }
    }

    /// <summary>Reads such a file's text.</summary>
    public static KeyValueFile From(string path, string text)
    {
        KeyValueText parsed = KeyValueText.Parse(text);
        foreach (KeyValueLine line in parsed.Lines)
        {
            if (!line.IsUnderstood)
            {
                return new KeyValueFile(path, parsed, new FileProblem(path, line.Number, "This is not 'key = value'."));
            }
        }

        return new KeyValueFile(path, parsed, null);
    }
}
