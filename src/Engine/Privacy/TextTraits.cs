using System;

namespace UsageStats.Privacy;

/// <summary>
/// What a text has in it. One pass finds them all, and a rule that needs one which is absent does not run: most texts
/// never reach a regular expression, and a fresh shell never compiles most of the matchers.
/// </summary>
[Flags]
internal enum TextTraits
{
    /// <summary>Nothing worth a rule.</summary>
    None = 0,

    /// <summary>An ASCII letter.</summary>
    Letter = 1 << 0,

    /// <summary><c>@</c>, or <c>%</c>, because <c>%40</c> stands for it in a URL.</summary>
    At = 1 << 1,

    /// <summary><c>\</c>.</summary>
    Backslash = 1 << 2,

    /// <summary><c>/</c>.</summary>
    Slash = 1 << 3,

    /// <summary><c>:</c> or <c>=</c>, also full-width.</summary>
    Assignment = 1 << 4,

    /// <summary><c>$</c> or <c>%</c>, which begin a variable.</summary>
    Variable = 1 << 5,

    /// <summary><c>~</c>.</summary>
    Tilde = 1 << 6,

    /// <summary><c>&lt;</c>, which begins an element.</summary>
    Tag = 1 << 7,

    /// <summary>At least two <c>:</c>.</summary>
    Colons = 1 << 8,

    /// <summary><c>.</c>.</summary>
    Dot = 1 << 9,

    /// <summary>At least two <c>.</c>.</summary>
    Dots = 1 << 10,

    /// <summary><c>-</c>, or one of the typographic dashes that PowerShell takes for it.</summary>
    Dash = 1 << 11,

    /// <summary>At least two dashes.</summary>
    Dashes = 1 << 12,

    /// <summary>At least 2 dots, 5 colons or 5 dashes, as a hardware address has.</summary>
    Pairs = 1 << 13,

    /// <summary>At least 6 digits, more than the plain form has.</summary>
    ManyDigits = 1 << 14,

    /// <summary>At least 32 characters, as a key that no prefix gives away has.</summary>
    Long = 1 << 15,
}
