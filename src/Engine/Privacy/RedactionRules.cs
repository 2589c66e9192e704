using System.Collections.Generic;

namespace UsageStats.Privacy;

/// <summary>The rules every text is judged by. The first that hits names the reason, so the telling ones come first.</summary>
internal static class RedactionRules
{
    /// <summary>The rules of this process. They hold no state but the regular expressions they have built.</summary>
    public static IReadOnlyList<RedactionRule> BuiltIn => Holder.Rules;

    /// <summary>A table of its own, whose rules have built nothing yet.</summary>
    public static IReadOnlyList<RedactionRule> Create()
    {
        List<RedactionRule> rules = [];
        rules.AddRange(KeyRules.Create());
        rules.AddRange(SecretRules.Create());
        rules.AddRange(AddressRules.Create());
        rules.AddRange(AccountRules.Create());
        rules.AddRange(PathRules.Create());
        rules.AddRange(NumberRules.Create());
        return rules;
    }

    private static class Holder
    {
        public static readonly IReadOnlyList<RedactionRule> Rules = Create();
    }
}
