namespace UsageStats.Privacy;

/// <summary>What kind of ASCII character one is. netstandard2.0 has no <c>char.IsAsciiLetter</c> and its kin.</summary>
internal static class Ascii
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    public static bool IsLower(char c) => c is >= 'a' and <= 'z';

    public static bool IsLetter(char c) => IsLower((char)(c | 0x20));

    public static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);

    public static bool IsHex(char c) => IsDigit(c) || (char)(c | 0x20) is >= 'a' and <= 'f';
}
