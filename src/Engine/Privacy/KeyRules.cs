using UsageStats.Privacy.Matchers;

namespace UsageStats.Privacy;

/// <summary>Keys that their own form gives away. Minimum lengths lie below the real ones, for keys that were cut short.</summary>
/// <remarks>What fits into the plain form must also begin with one of <see cref="KeyPrefixes"/>.</remarks>
internal static class KeyRules
{
    private const TextTraits LongNumeric = TextTraits.Long | TextTraits.ManyDigits;

    private static readonly string[] VendorPrefixes =
    [
        "ATATT", "dapi", "dckr_pat_", "dop_v1_", "figd_", "gsk_", "hf_", "hvs.", "lin_api_", "NRAK-", "phc_", "phx_", "PMAK-", "pplx-",
        "r8_", "rubygems_", "sbp_", "shpat_", "sq0atp-", "sq0csp-",
    ];

    public static RedactionRule[] Create() =>
    [
        Key("jwt", ["eyJ"], @"eyJ[\w-]{8}"),
        Key("openai-key", ["sk-"], @"sk-(?:(?:proj|ant|svcacct|admin)-|(?=[\w-]{0,32}?[0-9]|[A-Za-z0-9]{8}))[\w-]{8}"),
        Key("slack-token", ["xox", "xapp-"], "(?:xox[a-z]-|xapp-)[A-Za-z0-9-]{8}"),
        Key("github-token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"], @"(?:gh[pousr]_[A-Za-z0-9]{10}|github_pat_\w{4})"),
        Key("gitlab-token", ["glpat-", "glptt-", "gldt-", "glrt-", "glcbt-", "glft-", "glimt-", "gloas-", "glsoat-", "glagent-"], @"gl[a-z]{2,5}-[\w-]{10}"),
        Key("aws-key", ["AKIA", "ASIA", "ABIA", "ACCA", "AGPA", "AIDA", "AIPA", "ANPA", "ANVA", "AROA"], "A[A-Z]{3}[A-Z0-9]{13,17}(?![A-Za-z0-9])"),
        Key("google-key", ["AIza", "ya29.", "GOCSPX-", "1//0"], @"(?:AIza|ya29\.|GOCSPX-|1//0)[\w-]{8}"),
        Key("stripe-key", ["sk_live_", "sk_test_", "pk_live_", "pk_test_", "rk_live_", "rk_test_", "whsec_"], "(?:[spr]k_(?:live|test)_|whsec_)[A-Za-z0-9+/]{6}"),
        Key("twilio-key", ["AC", "SK"], "(?:AC|SK)[0-9a-f]{32}(?![A-Za-z0-9])", LongNumeric),
        Key("sendgrid-key", ["SG."], @"SG\.[\w-]{6,64}\.[\w-]{6}"),
        new PatternRule("mailchimp-key", LongNumeric, ["-us"], "(?<![A-Za-z0-9])[0-9a-f]{32}-us[0-9]") { CaseSensitive = true },
        Key("mailgun-key", ["key-"], "key-[0-9a-f]{32}", LongNumeric),
        Key("npm-token", ["npm_"], "npm_[A-Za-z0-9]{16}"),
        Key("pypi-token", ["pypi-"], @"pypi-(?:Ag[\w-]{10}|[A-Za-z0-9]{16})"),
        Key("nuget-key", ["oy2"], "oy2[a-z0-9]{30}", TextTraits.Long),
        Key("vendor-key", VendorPrefixes, @"(?:ATATT|dapi|dckr_pat_|dop_v1_|figd_|gsk_|hf_|hvs\.|lin_api_|NRAK-|ph[cx]_|PMAK-|pplx-|r8_|rubygems_|sbp_|shpat_|sq0[a-z]{3}-)[\w-]{16}"),
        new WordRule("private-key", TextTraits.Dash, ["-----BEGIN ", "-----END ", "PRIVATE KEY-----", "PuTTY-User-Key-File", "AGE-SECRET-KEY-1"]),
        new WordRule("ssh-key", TextTraits.Letter, ["ssh-rsa AAAA", "ssh-dss AAAA", "ssh-ed25519 AAAA", "AAAAB3NzaC1", "AAAAC3NzaC1", "AAAAE2VjZHNh"]),
        new MatcherRule("opaque-token", TextTraits.Long, OpaqueToken.IsIn),
    ];

    /// <summary>A key's pattern. No key begins inside a word.</summary>
    private static PatternRule Key(string id, string[] prefixes, string pattern, TextTraits needs = TextTraits.Letter) =>
        new(id, needs, prefixes, "(?<![A-Za-z0-9])(?:" + pattern + ")") { CaseSensitive = true, AtWordStart = true };
}
