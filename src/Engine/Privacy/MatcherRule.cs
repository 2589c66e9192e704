using System;

namespace UsageStats.Privacy;

/// <summary>A rule in code, where a number must be computed or a pattern could not be read in linear time.</summary>
internal sealed class MatcherRule(string id, TextTraits needs, Func<string, bool> matcher) : RedactionRule(id, needs)
{
    /// <inheritdoc/>
    protected override bool Matches(string text) => matcher(text);
}
