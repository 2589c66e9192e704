using UsageStats.Privacy.Matchers;

namespace UsageStats.Privacy;

/// <summary>Accounts as directories name them.</summary>
internal static class AccountRules
{
    public static RedactionRule[] Create() =>
    [
        new PatternRule("sid", TextTraits.Dashes, ["S-1-"], @"(?<![\w-])S-1-[0-9]{1,14}(?:-[0-9]{1,10}){1,15}"),
        new PatternRule("distinguished-name", TextTraits.Assignment, ["CN=", "OU=", "DC=", "UID="],
            @"(?<!\w)(?:CN|OU|DC|UID)=[^,=]{1,64},\s?(?:CN|OU|DC|O|UID)="),
        new MatcherRule("account", TextTraits.Backslash, AccountName.IsIn),
    ];
}
