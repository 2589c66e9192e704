using System;
using UsageStats.Privacy.Matchers;

namespace UsageStats.Privacy;

/// <summary>
/// Knows the names that are harmless by their form, so that a shell which records only those never loads a regular
/// expression: the first use of one costs 6-8 ms.
/// </summary>
/// <remarks>
/// The form is <c>^[A-Za-z][A-Za-z0-9]*([-._/ ][A-Za-z0-9]+)*$</c> within the limits below. Whatever is plain must be
/// kept by every rule of <see cref="RedactionRules"/>; a test holds the two together. The code is a few methods and no
/// more: a fresh shell compiles each of them at 0.2 ms.
/// </remarks>
internal static class PlainName
{
    private const int MaxLength = 64;
    private const int MaxPart = 24;
    private const int MaxDigits = 5;

    /// <summary>Whether the text has the plain form and holds no machine value, no key and no local host. Allocates nothing.</summary>
    public static bool IsPlain(string text, MachineValues machine) =>
        HasPlainForm(text) && !machine.IsIn(text) && (text.Length < OpaqueToken.MinLength || !OpaqueToken.IsIn(text));

    private static bool HasPlainForm(string text)
    {
        if (text.Length is 0 or > MaxLength || text[0] is >= '0' and <= '9')
        {
            return false;
        }

        int digits = 0;
        int start = 0;
        int addressParts = 0;
        bool hex = true;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                digits += c <= '9' ? 1 : 0;
                hex &= c is <= '9' or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
                continue;
            }

            // aa-bb-cc-dd-ee-ff and aabb.ccdd.eeff are the only hardware addresses that fit into the form.
            addressParts = hex && i - start is 2 or 4 ? addressParts + 1 : 0;
            if (c is not ('-' or '.' or '_' or '/' or ' ') || i == start || i - start > MaxPart || digits > MaxDigits ||
                addressParts == 3 || IsTelling(text, start, i))
            {
                return false;
            }

            start = i + 1;
            hex = true;
        }

        return true;
    }

    /// <summary>Whether a part begins a key, a version's or an address's number, or ends a local host.</summary>
    private static bool IsTelling(string text, int start, int end) =>
        (start > 0 && text[start - 1] == '.' &&
            (text[start] is >= '0' and <= '9' || (end - start == 5 && string.Compare(text, start, "local", 0, 5, StringComparison.OrdinalIgnoreCase) == 0))) ||
        KeyPrefixes.IsAt(text, start);
}
