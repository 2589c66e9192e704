using System;
using System.Collections.Generic;
using UsageStats.Privacy;

namespace UsageStats.Storage.Settings;

/// <summary>The user's redaction rules in the settings file: one <c>redact.NAME = PATTERN</c> line each.</summary>
internal static class RedactionSettings
{
    /// <summary>What the key of such a line begins with.</summary>
    public const string Prefix = "redact.";

    /// <summary>Whether a line's key is that of a rule.</summary>
    public static bool IsKey(string key) => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The rules that a text holds, a later line in the place of an earlier one of its name; null for none. Lines that hold no rule are left out.</summary>
    public static IReadOnlyList<UserRedactionRule>? In(KeyValueText text)
    {
        List<UserRedactionRule>? rules = null;
        foreach (KeyValueLine line in text.Lines)
        {
            if (IsKey(line.Key) && Read(line, out _) is UserRedactionRule rule)
            {
                rules ??= [];
                rules.RemoveAll(earlier => earlier.Name.Equals(rule.Name, StringComparison.OrdinalIgnoreCase));
                rules.Add(rule);
            }
        }

        return rules;
    }

    /// <summary>The rule of one such line; null, with the reason in a sentence, when it holds none.</summary>
    public static UserRedactionRule? Read(KeyValueLine line, out string? problem)
    {
        try
        {
            problem = null;
            return new UserRedactionRule(line.Key.Substring(Prefix.Length), line.Value);
        }
        catch (ArgumentException failure)
        {
            problem = failure.Message;
            return null;
        }
    }

    /// <summary>The text with a rule added, or put in the place of the one of its name.</summary>
    /// <exception cref="ArgumentException">Its pattern would not be read back as it is: it has a line break, a blank before <c>#</c>, or blanks around it.</exception>
    public static KeyValueText With(KeyValueText text, UserRedactionRule rule)
    {
        KeyValueText changed = text.With(Prefix + rule.Name, rule.Pattern);
        return changed.Lines.Count - text.Lines.Count <= 1 && changed.Find(Prefix + rule.Name)?.Value == rule.Pattern
            ? changed
            : throw new ArgumentException($"The pattern '{rule.Pattern}' of the redaction rule '{rule.Name}' cannot stand on a line of the settings. Write a blank as \\x20, # as \\x23 and a line break as \\n.");
    }

    /// <summary>The text without the rule of this name.</summary>
    public static KeyValueText Without(KeyValueText text, string name) => text.With(Prefix + name, null);
}
