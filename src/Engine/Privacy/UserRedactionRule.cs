using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace UsageStats.Privacy;

/// <summary>A rule that a user added: a name and a regular expression, read as PowerShell's <c>-match</c> reads it, without regard to case.</summary>
public sealed class UserRedactionRule
{
    /// <summary>The longest time one match may take. A text that takes longer counts as a hit: nobody knows what is in it.</summary>
    public static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(50);

    private const int MaxNameLength = 64;
    private readonly Regex _regex;

    /// <summary>Makes a rule.</summary>
    /// <param name="name">1 to 64 letters, digits, dots and dashes, beginning with a letter. The counters show it.</param>
    /// <param name="pattern">A .NET regular expression.</param>
    /// <exception cref="ArgumentException">The name has another form, or the pattern is none or would drop every text.</exception>
    /// <exception cref="ArgumentNullException">There is no pattern.</exception>
    public UserRedactionRule(string name, string pattern)
    {
        if (!IsName(name))
        {
            throw new ArgumentException($"The redaction rule's name '{name}' must have 1 to {MaxNameLength} letters, digits, dots and dashes, and begin with a letter.");
        }

        Name = name;
        Pattern = pattern ?? throw new ArgumentNullException(nameof(pattern));
        _regex = Read(name, pattern);
        if (_regex.IsMatch(string.Empty))
        {
            throw new ArgumentException($"The pattern '{pattern}' of the redaction rule '{name}' matches the empty text, so it would drop every text. Make it ask for at least one character.");
        }
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its regular expression.</summary>
    public string Pattern { get; }

    /// <summary>Whether both lists hold the same rules in the same order; null is a list without rules.</summary>
    internal static bool AreEqual(IReadOnlyList<UserRedactionRule>? left, IReadOnlyList<UserRedactionRule>? right)
    {
        int count = left?.Count ?? 0;
        if (count != (right?.Count ?? 0))
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            if (left![i].Name != right![i].Name || left[i].Pattern != right[i].Pattern)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} = {Pattern}";

    internal bool IsHit(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static Regex Read(string name, string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (ArgumentException problem)
        {
            throw new ArgumentException($"The pattern '{pattern}' of the redaction rule '{name}' is not a regular expression: {problem.Message} Put a backslash before each character that is meant literally.", problem);
        }
    }

    private static bool IsName(string? name)
    {
        if (name is null || name.Length is 0 or > MaxNameLength || !Ascii.IsLetter(name[0]))
        {
            return false;
        }

        foreach (char c in name)
        {
            if (!Ascii.IsLetterOrDigit(c) && c is not ('.' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
