using System;

namespace UsageStats.Privacy.Matchers;

/// <summary>Finds what HTTP requests carry to be let in: <c>Authorization</c> and cookies, and Bearer and Basic credentials on their own.</summary>
internal static class AuthorizationHeader
{
    private const int MinBearerLength = 3;

    private static readonly string[] Headers = ["authorization:", "authorization=", "cookie:"];

    /// <summary>What follows the word Bearer where it is written about, not sent.</summary>
    private static readonly string[] BearerWords =
        ["and", "auth", "authentication", "authorization", "challenge", "credentials", "flow", "for", "format", "header", "not", "only", "prefix", "scheme", "security", "the", "token", "tokens", "type"];

    /// <summary>Whether such a header or credential stands in the text.</summary>
    public static bool IsIn(string text)
    {
        foreach (string header in Headers)
        {
            if (text.IndexOf(header, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return Holds(text, "bearer", IsBearerToken) || Holds(text, "basic", IsUserAndPassword);
    }

    private static bool Holds(string text, string scheme, Func<string, bool> isCredential)
    {
        for (int at = 0; (at = text.IndexOf(scheme, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += scheme.Length)
        {
            int start = at + scheme.Length;
            while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is ':' or '='))
            {
                start++;
            }

            int end = start;
            while (end < text.Length && (Ascii.IsLetterOrDigit(text[end]) || text[end] is '.' or '_' or '~' or '+' or '/' or '-'))
            {
                end++;
            }

            bool wordStart = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            if (wordStart && start > at + scheme.Length && isCredential(text.Substring(start, end - start)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBearerToken(string token) =>
        token.Length >= MinBearerLength &&
        !Array.Exists(BearerWords, word => string.Equals(word, token.TrimEnd('.'), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the base64 stands for printable text with a colon in it; <c>Basic Authentication</c> does not.</summary>
    private static bool IsUserAndPassword(string base64)
    {
        int bits = 0;
        int pending = 0;
        bool colon = false;
        foreach (char c in base64)
        {
            int value = ValueOf(c);
            if (value < 0)
            {
                return false;
            }

            bits = ((bits << 6) | value) & 0xFFF;
            pending += 6;
            if (pending >= 8)
            {
                pending -= 8;
                int decoded = (bits >> pending) & 0xFF;
                if (decoded is < 0x20 or 0x7F)
                {
                    return false;
                }

                colon |= decoded == ':';
            }
        }

        return colon;
    }

    private static int ValueOf(char c) =>
        Ascii.IsUpper(c) ? c - 'A' : Ascii.IsLower(c) ? c - 'a' + 26 : Ascii.IsDigit(c) ? c - '0' + 52 : c == '+' ? 62 : c == '/' ? 63 : -1;
}
