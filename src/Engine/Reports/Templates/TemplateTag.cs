using System;

namespace UsageStats.Reports.Templates;

/// <summary>One <c>{{…}}</c> of a template.</summary>
internal sealed class TemplateTag(char kind, string name, int start, int end)
{
    /// <summary>What stands before the name: <c>#</c>, <c>^</c> or <c>/</c>; <see cref="Value"/> for nothing.</summary>
    public char Kind { get; } = kind;

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Where the text before it ends.</summary>
    public int Start { get; } = start;

    /// <summary>Where the text behind it begins.</summary>
    public int End { get; } = end;

    /// <summary>The kind of a plain value.</summary>
    public const char Value = '=';

    /// <summary>The kind of what is no tag.</summary>
    public const char Literal = '"';

    /// <summary>Whether it begins a section.</summary>
    public bool OpensSection => Kind is '#' or '^';

    /// <summary>The first tag at or behind <paramref name="at"/>; null when there is none.</summary>
    /// <exception cref="FormatException">It does not end.</exception>
    public static TemplateTag? Next(string text, int at)
    {
        int start = text.IndexOf("{{", at, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        int close = text.IndexOf("}}", start, StringComparison.Ordinal);
        if (close < 0)
        {
            throw new FormatException($"A tag begins at {start} and never ends.");
        }

        string inner = text.Substring(start + 2, close - start - 2);
        int end = close + 2;
        if (inner[0] is not ('#' or '^' or '/'))
        {
            return new TemplateTag(Value, inner, start, end);
        }

        // A tag of a section that has a line for itself takes the line with it, or lists would have gaps.
        int lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        bool alone = lineStart >= at && string.IsNullOrWhiteSpace(text.Substring(lineStart, start - lineStart)) && (end == text.Length || text[end] == '\n');
        return new TemplateTag(inner[0], inner.Substring(1), alone ? lineStart : start, alone && end < text.Length ? end + 1 : end);
    }
}
