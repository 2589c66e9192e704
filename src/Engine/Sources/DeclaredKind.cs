namespace UsageStats.Sources;

/// <summary>What the values of a declared property must be, so that they may leave.</summary>
public enum DeclaredKind
{
    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A whole number from 0 on. A truth value is none.</summary>
    Count,

    /// <summary>Any finite number.</summary>
    Number,

    /// <summary>A time span as it is recorded (<c>[d.]hh:mm:ss[.fffffff]</c>), or milliseconds as a number; from 0 on.</summary>
    Duration,

    /// <summary>Text of at most 64 characters.</summary>
    ShortText,

    /// <summary>Text of at most 200 characters.</summary>
    Text,

    /// <summary>One of the texts that the declaration lists.</summary>
    OneOf,

    /// <summary>16 to 64 hex digits, as a digest is written.</summary>
    Hash,
}
