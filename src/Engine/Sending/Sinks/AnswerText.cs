using System;
using System.Text;
using System.Text.Json;

namespace UsageStats.Sending.Sinks;

/// <summary>Makes what a receiver says fit to be shown: one short line without control characters.</summary>
internal static class AnswerText
{
    private const int Longest = 200;

    /// <summary>The line from the field <paramref name="name"/> of an object; null where that is no text.</summary>
    /// <exception cref="InvalidOperationException">The text has an escape that stands for no character.</exception>
    public static string? Read(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null;

    /// <summary>The line; null for a text that is null or blank.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        StringBuilder line = new(Math.Min(text!.Length, Longest));
        foreach (char c in text)
        {
            if (line.Length == Longest)
            {
                break;
            }

            // A surrogate may stand alone once the text is cut; an escape sequence would reach a terminal.
            line.Append(char.IsControl(c) ? ' ' : char.IsSurrogate(c) ? '?' : c);
        }

        string clean = line.ToString().Trim();
        return clean.Length > 0 ? clean : null;
    }
}
