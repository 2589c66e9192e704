using UsageStats.Events;

namespace UsageStats.Privacy;

/// <summary>Decides what of a name is stored.</summary>
internal static class NameGuard
{
    /// <summary>Stands for a name that was judged personal.</summary>
    public const string Redacted = EventWords.Redacted;

    private const int MaxLength = 64;
    private const int MaxPart = 24;
    private const int MaxDigits = 5;

    /// <summary>The name itself when it has the plain form, else <see cref="Redacted"/>.</summary>
    public static string Judge(string name) => IsPlain(name) ? name : Redacted;

    private static bool IsPlain(string name)
    {
        if (name.Length is 0 or > MaxLength || !IsLetter(name[0]))
        {
            return name == EventWords.Script;
        }

        int part = 0;
        int digits = 0;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool digit = c is >= '0' and <= '9';
            if (digit || IsLetter(c))
            {
                digits += digit ? 1 : 0;
                if (++part > MaxPart || digits > MaxDigits || (digit && i > 0 && name[i - 1] == '.'))
                {
                    return false;
                }
            }
            else if (c is not ('-' or '.' or '_' or '/' or ' ') || part == 0)
            {
                return false;
            }
            else
            {
                part = 0;
            }
        }

        return part > 0 && !name.EndsWith(".local", System.StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
