namespace UsageStats.Events;

/// <summary>The kinds of scalar an event's property can be.</summary>
public enum PropertyKind
{
    /// <summary>No value.</summary>
    None = 0,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number of 64 bits.</summary>
    WholeNumber,

    /// <summary>A finite floating-point number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,
}
