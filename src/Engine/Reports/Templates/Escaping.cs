using System;
using System.Globalization;
using System.Text;

namespace UsageStats.Reports.Templates;

/// <summary>Makes any text harmless where a report shows it.</summary>
internal static class Escaping
{
    /// <summary>For HTML, between tags and in quoted attributes.</summary>
    public static string Html(string text) => Replace(text, static c => c is '&' or '<' or '>' or '"' or '\'' or '`');

    /// <summary>
    /// For Markdown, as a part of a line or of a table's cell. Every mark becomes a character reference, since a name must
    /// become neither a link nor a heading, an image, a mention of somebody or a second cell.
    /// </summary>
    public static string Markdown(string text)
    {
        // "www." begins a link without any other mark.
        bool points = text.IndexOf("www.", StringComparison.OrdinalIgnoreCase) >= 0;
        return Replace(text, c => (c < 0x80 && (char.IsPunctuation(c) || char.IsSymbol(c)) && c is not ('-' or '.' or ',' or ':' or ';' or '%')) || (points && c == '.'));
    }

    // A control character is shown as what it is: nothing that has a shape.
    private static string Replace(string text, Func<char, bool> isMark)
    {
        StringBuilder? changed = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool control = char.IsControl(c) || (char.IsSurrogate(c) && !IsPair(text, i));
            bool mark = !control && isMark(c);
            if (changed is null && (control || mark))
            {
                changed = new StringBuilder(text, 0, i, text.Length + 16);
            }

            _ = control ? changed!.Append('\uFFFD')
                : mark ? changed!.Append("&#").Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';')
                : changed?.Append(c);
        }

        return changed?.ToString() ?? text;
    }

    private static bool IsPair(string text, int i) =>
        (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) || (i > 0 && char.IsSurrogatePair(text[i - 1], text[i]));
}
