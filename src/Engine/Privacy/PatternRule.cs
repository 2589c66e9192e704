using System;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace UsageStats.Privacy;

/// <summary>
/// A rule by regular expression. It is interpreted (40 compiled patterns cost a shell 150 ms) and built when a text
/// first holds one of its words, so most shells build none.
/// </summary>
/// <remarks>Patterns take linear time: whatever repeats is bounded, or cannot begin inside what it has just read.</remarks>
internal sealed class PatternRule(string id, TextTraits needs, string[] words, string pattern) : RedactionRule(id, needs)
{
    private Regex? _regex;

    /// <summary>Whether the case of letters matters. Default <c>false</c>.</summary>
    public bool CaseSensitive { get; init; }

    /// <summary>Whether the words count only with no letter or digit before them. Default <c>false</c>.</summary>
    public bool AtWordStart { get; init; }

    /// <summary>The regular expression.</summary>
    public string Pattern => pattern;

    /// <summary>How it is read. No culture may change what is dropped.</summary>
    public RegexOptions Options => RegexOptions.CultureInvariant | (CaseSensitive ? RegexOptions.None : RegexOptions.IgnoreCase);

    /// <summary>Whether a text has needed the regular expression yet.</summary>
    public bool IsBuilt => _regex is not null;

    /// <inheritdoc/>
    protected override bool Matches(string text) => HoldsWord(text) && MatchesPattern(text);

    /// <summary>Apart from its caller, because compiling a method that names <see cref="Regex"/> already loads its assembly.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool MatchesPattern(string text) => (_regex ??= new Regex(Pattern, Options)).IsMatch(text);

    private bool HoldsWord(string text)
    {
        StringComparison comparison = CaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return AtWordStart ? WordSearch.HoldsAnyAtStart(text, words, comparison) : WordSearch.HoldsAny(text, words, comparison);
    }
}
