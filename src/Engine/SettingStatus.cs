using UsageStats.Privacy;

namespace UsageStats;

/// <summary>A setting's value and who decided it.</summary>
public sealed record SettingStatus
{
    /// <summary>The setting, as a parameter of Set-UsageConfiguration.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its value, in its own type.</summary>
    public object Value { get; init; } = string.Empty;

    /// <summary>Its value as the settings file has it: <c>15 min</c>, <c>256 MiB</c>.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>When the value counts, where its name does not tell: <c>if an opt-out is set, and none is</c>. Else empty.</summary>
    public string Condition { get; init; } = string.Empty;

    /// <summary>The level that decided.</summary>
    public ConsentLevel Level { get; init; }

    /// <summary>Where it did: a variable, a file and its line, or <c>the default</c>.</summary>
    public string Place { get; init; } = string.Empty;

    /// <summary>One line.</summary>
    public override string ToString() => $"{Name} = {Text} {Condition}".TrimEnd() + $" ({Place})";
}
