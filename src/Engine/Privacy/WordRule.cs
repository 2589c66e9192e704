using System;

namespace UsageStats.Privacy;

/// <summary>A rule that hits when one of its words stands in the text, in any case of letters, with no letter or digit before it.</summary>
internal sealed class WordRule(string id, TextTraits needs, string[] words) : RedactionRule(id, needs)
{
    /// <inheritdoc/>
    protected override bool Matches(string text) => WordSearch.HoldsAnyAtStart(text, words, StringComparison.OrdinalIgnoreCase);
}
