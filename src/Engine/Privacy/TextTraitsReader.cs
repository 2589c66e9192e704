using UsageStats.Privacy.Matchers;

namespace UsageStats.Privacy;

/// <summary>Finds a text's <see cref="TextTraits"/>.</summary>
internal static class TextTraitsReader
{
    private const int ManyDigits = 6;

    /// <summary>Reads the text once.</summary>
    public static TextTraits Read(string text)
    {
        TextTraits traits = Given(text.Length >= OpaqueToken.MinLength, TextTraits.Long);
        int digits = 0;
        int colons = 0;
        int dots = 0;
        int dashes = 0;
        foreach (char c in text)
        {
            switch (c)
            {
                case >= '0' and <= '9':
                    digits++;
                    break;
                case ':':
                    colons++;
                    break;
                case '.':
                    dots++;
                    break;
                case '-' or '\u2013' or '\u2014' or '\u2015':
                    dashes++;
                    break;
                default:
                    traits |= Of(c);
                    break;
            }
        }

        return traits |
            Given(digits >= ManyDigits, TextTraits.ManyDigits) |
            Given(dots > 1 || colons > 4 || dashes > 4, TextTraits.Pairs) |
            Given(colons > 0, TextTraits.Assignment) | Given(colons > 1, TextTraits.Colons) |
            Given(dots > 0, TextTraits.Dot) | Given(dots > 1, TextTraits.Dots) |
            Given(dashes > 0, TextTraits.Dash) | Given(dashes > 1, TextTraits.Dashes);
    }

    private static TextTraits Of(char c) => c switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => TextTraits.Letter,
        '@' => TextTraits.At,
        '%' => TextTraits.At | TextTraits.Variable,
        '$' => TextTraits.Variable,
        '\\' => TextTraits.Backslash,
        '/' => TextTraits.Slash,
        '=' or '\uFF1A' or '\uFF1D' => TextTraits.Assignment,
        '~' => TextTraits.Tilde,
        '<' => TextTraits.Tag,
        _ => TextTraits.None,
    };

    private static TextTraits Given(bool condition, TextTraits traits) => condition ? traits : TextTraits.None;
}
