using System;

namespace UsageStats.Privacy.Matchers;

/// <summary>
/// Finds <c>DOMAIN\user</c>. A command of a module (<c>Module\Verb-Noun</c>), a longer path, a provider's path and a
/// relative file are none.
/// </summary>
internal static class AccountName
{
    /// <summary>What stands before a single backslash in relative paths, in <c>reg.exe</c>'s keys, and in modules whose commands have no verb.</summary>
    private static readonly string[] NotDomains =
        ["bin", "build", "dist", "docs", "HKCC", "HKCR", "HKCU", "HKLM", "HKU", "lib", "modules", "obj", "out", "output", "packages", "Pester", "PSReadLine", "samples", "scripts", "src", "test", "tests", "tools"];

    private static readonly string[] Extensions =
        [".bat", ".cmd", ".config", ".cs", ".csproj", ".csv", ".dll", ".exe", ".html", ".json", ".log", ".md", ".ps1", ".psd1", ".psm1", ".py", ".sh", ".sln", ".txt", ".xml", ".yaml", ".yml", ".zip"];

    /// <summary>Whether an account stands in the text.</summary>
    public static bool IsIn(string text)
    {
        for (int slash = text.IndexOf('\\'); slash >= 0; slash = slash < text.Length ? text.IndexOf('\\', slash) : -1)
        {
            int start = slash;
            while (start > 0 && IsNamePart(text[start - 1]))
            {
                start--;
            }

            // JSON doubles the backslash.
            int right = slash + (slash + 1 < text.Length && text[slash + 1] == '\\' ? 2 : 1);
            int end = right;
            while (end < text.Length && IsNamePart(text[end]))
            {
                end++;
            }

            if (!IsInsidePath(text, start, end) && IsAccount(text.AsSpan(start, slash - start), text.AsSpan(right, end - right)))
            {
                return true;
            }

            slash = end;
        }

        return false;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '$';

    private static bool IsInsidePath(string text, int start, int end) =>
        (start > 0 && text[start - 1] is '\\' or '/' or ':') || (end < text.Length && text[end] is '\\' or '/' or ':');

    private static bool IsAccount(ReadOnlySpan<char> domain, ReadOnlySpan<char> user) =>
        !domain.IsEmpty && char.IsLetterOrDigit(domain[0]) && !user.IsEmpty && char.IsLetterOrDigit(user[0]) &&
        !ApprovedVerbs.IsVerbNoun(user) && !domain.StartsWith("Microsoft.".AsSpan(), StringComparison.OrdinalIgnoreCase) &&
        !IsOneOf(domain, NotDomains) && !HasExtension(user);

    private static bool IsOneOf(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasExtension(ReadOnlySpan<char> file)
    {
        int dot = file.LastIndexOf('.');
        return dot >= 0 && IsOneOf(file.Slice(dot), Extensions);
    }
}
