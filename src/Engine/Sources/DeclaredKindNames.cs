using System;
using System.Linq;

namespace UsageStats.Sources;

/// <summary>The words for kinds of properties in declarations and files.</summary>
internal static class DeclaredKindNames
{
    private static readonly (string Name, DeclaredKind Kind)[] Words =
    [
        ("bool", DeclaredKind.Bool),
        ("count", DeclaredKind.Count),
        ("number", DeclaredKind.Number),
        ("duration", DeclaredKind.Duration),
        ("short", DeclaredKind.ShortText),
        ("text", DeclaredKind.Text),
        ("hash", DeclaredKind.Hash),
    ];

    /// <summary>The words, for a message: <c>bool, count, …</c>.</summary>
    public static string All { get; } = string.Join(", ", Words.Select(word => word.Name));

    /// <summary>The word for a kind other than <see cref="DeclaredKind.OneOf"/>, which is written as its values.</summary>
    public static string ToName(DeclaredKind kind) => Array.Find(Words, word => word.Kind == kind).Name;

    /// <summary>The kind that a word stands for, in any case; false when it is none.</summary>
    public static bool TryParse(string word, out DeclaredKind kind)
    {
        int found = Array.FindIndex(Words, known => known.Name.Equals(word.Trim(), StringComparison.OrdinalIgnoreCase));
        kind = found < 0 ? default : Words[found].Kind;
        return found >= 0;
    }
}
