using System;
using System.Globalization;

namespace UsageStats.Privacy;

/// <summary>What the redactor says of a value.</summary>
public sealed class RedactionTest
{
    /// <summary>The value as text; null for null.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it is dropped.</summary>
    public bool Dropped { get; init; }

    /// <summary>The rule that drops it; null when it is kept.</summary>
    public string? Rule { get; init; }

    /// <summary>What a command of this name is stored as.</summary>
    public string? StoredAsName { get; init; }

    /// <summary>What a property of this value is stored as; null when it is not stored.</summary>
    public object? StoredAsProperty { get; init; }

    /// <summary>Judges a value.</summary>
    internal static RedactionTest Of(object? value, Redactor redactor)
    {
        RedactionVerdict verdict = redactor.Judge(value);
        string? text = Convert.ToString(value, CultureInfo.InvariantCulture);
        return new RedactionTest
        {
            Value = text,
            Dropped = verdict.IsDropped,
            Rule = verdict.Rule,
            StoredAsName = string.IsNullOrEmpty(text) ? null : redactor.JudgeName(text!),
            StoredAsProperty = !verdict.IsDropped && Events.PropertyValue.TryFrom(value, out Events.PropertyValue scalar) ? scalar.ToObject() : null,
        };
    }
}
