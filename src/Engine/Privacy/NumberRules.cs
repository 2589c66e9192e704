using UsageStats.Privacy.Matchers;

namespace UsageStats.Privacy;

/// <summary>Numbers that belong to one person.</summary>
internal static class NumberRules
{
    public static RedactionRule[] Create() =>
    [
        new MatcherRule("iban", TextTraits.Letter | TextTraits.ManyDigits, Iban.IsIn),
        new MatcherRule("payment-card", TextTraits.ManyDigits, PaymentCard.IsIn),
        new MatcherRule("national-id", TextTraits.ManyDigits, NationalId.IsIn),
        new MatcherRule("phone", TextTraits.ManyDigits, PhoneNumber.IsIn),
    ];
}
