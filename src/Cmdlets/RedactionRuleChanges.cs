using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UsageStats.Privacy;
using UsageStats.Storage;
using UsageStats.Storage.Settings;

namespace UsageStats.Cmdlets;

/// <summary>Redaction rules to add or take out, as a hashtable says it: names to patterns, null to take out.</summary>
internal sealed class RedactionRuleChanges
{
    private readonly List<UserRedactionRule> _added = [];
    private readonly List<string> _removed = [];

    private RedactionRuleChanges()
    {
    }

    /// <summary>Reads the hashtable; null for no change.</summary>
    /// <exception cref="ArgumentException">A name or pattern is none, or could not be read back from the settings.</exception>
    public static RedactionRuleChanges From(IDictionary? table)
    {
        RedactionRuleChanges changes = new();
        foreach (DictionaryEntry entry in table ?? new Hashtable())
        {
            string name = Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!;
            if (entry.Value is null)
            {
                changes._removed.Add(name);
                continue;
            }

            UserRedactionRule rule = new(name, Convert.ToString(entry.Value, CultureInfo.InvariantCulture)!);
            RedactionSettings.With(KeyValueText.Empty, rule);
            changes._added.Add(rule);
        }

        return changes;
    }

    /// <summary>The settings with these changes.</summary>
    public KeyValueText ApplyTo(KeyValueText text) =>
        _added.Aggregate(_removed.Aggregate(text, RedactionSettings.Without), RedactionSettings.With);

    /// <summary>Each change in a few words.</summary>
    public IEnumerable<string> Describe() =>
        _added.Select(rule => $"redaction rule {rule}").Concat(_removed.Select(name => $"no redaction rule {name}"));
}
