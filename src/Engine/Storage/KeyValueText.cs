using System;
using System.Collections.Generic;
using System.Text;

namespace UsageStats.Storage;

/// <summary>
/// A text of <c>key = value</c> lines with <c>#</c> comments. Keys have no case. Read by hand, for a new shell reads one
/// before its first event, where a JSON reader costs 17-24 ms.
/// </summary>
internal sealed class KeyValueText
{
    private KeyValueText(List<KeyValueLine> lines) => Lines = lines;

    /// <summary>A text without lines.</summary>
    public static KeyValueText Empty { get; } = new([]);

    /// <summary>Its lines, the blank ones and comments too.</summary>
    public IReadOnlyList<KeyValueLine> Lines { get; }

    /// <summary>Reads a text. What is no <c>key = value</c> is kept as a line that is not understood.</summary>
    public static KeyValueText Parse(string text)
    {
        string[] lines = text.Split('\n');
        int count = lines[lines.Length - 1].Length == 0 ? lines.Length - 1 : lines.Length;
        List<KeyValueLine> parsed = new(count);
        for (int i = 0; i < count; i++)
        {
            parsed.Add(KeyValueLine.Parse(i + 1, lines[i]));
        }

        return new KeyValueText(parsed);
    }

    /// <summary>The last line with this key, for a later line replaces an earlier one; null when there is none.</summary>
    public KeyValueLine? Find(string key)
    {
        for (int i = Lines.Count - 1; i >= 0; i--)
        {
            if (Is(Lines[i], key))
            {
                return Lines[i];
            }
        }

        return null;
    }

    /// <summary>The text with this one value, in the place and with the comment of the key's last line, else at the end. Every other line stays as it is.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value; null takes out every line of the key.</param>
    public KeyValueText With(string key, string? value)
    {
        KeyValueLine? place = Find(key);
        StringBuilder text = new();
        foreach (KeyValueLine line in Lines)
        {
            if (ReferenceEquals(line, place) && value is not null)
            {
                text.Append(Write(key, value, line.Comment)).Append('\n');
            }
            else if (!Is(line, key))
            {
                text.Append(line.Text).Append('\n');
            }
        }

        if (place is null && value is not null)
        {
            text.Append(Write(key, value, string.Empty)).Append('\n');
        }

        return Parse(text.ToString());
    }

    /// <summary>The whole text, each line with its newline.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach (KeyValueLine line in Lines)
        {
            text.Append(line.Text).Append('\n');
        }

        return text.ToString();
    }

    private static string Write(string key, string value, string comment) =>
        key + " = " + value + (comment.Length == 0 ? string.Empty : "  " + comment);

    private static bool Is(KeyValueLine line, string key) => line.Key.Equals(key, StringComparison.OrdinalIgnoreCase);
}
