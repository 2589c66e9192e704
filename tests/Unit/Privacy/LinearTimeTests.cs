using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using UsageStats.Privacy;
using Xunit;

namespace UsageStats.Tests.Privacy;

/// <summary>
/// Nobody can make a shell hang by what it is given to record. Texts 500 times longer than any that is judged, made of
/// what the rules look for, are read in milliseconds; a rule that took quadratic time would need minutes.
/// </summary>
public sealed class LinearTimeTests
{
    private const int Length = 500 * Redactor.MaxLength;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly string[] Fragments =
    [
        "a@", "@", "%40a.", "a@a.", "1.", "1.1.1.", ":", "::", "fe80:", "aa:", "aa-", "-", "--", "A", "Aa0", "a\\", "\\", "\\\\", "/", "/var", "~", "~a",
        "$", "%", "${env:", "(", "9", "+1", "0 ", "(020) ", "07 ", "DE89", "Q0", "QQ ", "S-1-", "S-1-1", "a.local.-", ".local ", "users\\", "C:\\", "password ",
        "secret_", "passwordtoken", "-token", "-a", "<password", "api key", "basic ", "basic=", "bearer ", "sk-", "eyJ", "ghp_", "://", "://a", "sig=", "?key=",
        "CN=a,", "uid=a", ";user=", "AKIA", "SG.aaaaaa.", " ", "\u00E9",
    ];

    public static TheoryData<string> Rules => [.. RedactionRules.BuiltIn.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Rule_OnLongTextsMadeToSlowItDown_TakesLinearTime(string id)
    {
        Task work = Task.Run(() => Assert.All(Fragments, fragment => Judge(id, fragment)));

        // Squared time would take hours.
        await work.WaitAsync(TimeSpan.FromMinutes(2));
    }

    /// <summary>Judges a fragment repeated, up to a last character that spoils it. A regular expression that such texts do not reach is not asked.</summary>
    private static void Judge(string id, string fragment)
    {
        RedactionRule rule = RedactionRules.Create().Single(rule => rule.Id == id);
        string text = string.Concat(Enumerable.Repeat(fragment, (Length / fragment.Length) + 1))[..Length] + "!";
        bool hit = rule.IsHit(text[..Redactor.MaxLength], ~TextTraits.None);
        if (rule is PatternRule { IsBuilt: true } pattern)
        {
            Assert.Equal(hit, new Regex(pattern.Pattern, pattern.Options, Limit).IsMatch(text));
        }
        else if (rule is not PatternRule)
        {
            Assert.Equal(hit, rule.IsHit(text, ~TextTraits.None));
        }
    }
}
