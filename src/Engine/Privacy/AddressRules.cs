using UsageStats.Privacy.Matchers;

namespace UsageStats.Privacy;

/// <summary>Addresses of people and machines.</summary>
internal static class AddressRules
{
    public static RedactionRule[] Create() =>
    [
        // The domain's last label begins with a letter, so lodash@4.17.21 is none; nor is a version's prerelease label.
        new PatternRule("email", TextTraits.At | TextTraits.Dot, ["@", "%40"],
            @"(?<=[\w.+'""%-])(?:@|%40)(?!v?[0-9]{1,9}\.[0-9]{1,9}[.-])(?:[\w-]{1,63}\.){1,8}\p{L}"),
        // user@host. After an owner/name, or before a tag, a branch or a commit, @ names a version.
        new PatternRule("upn", TextTraits.At, ["@"],
            @"(?<![\w./-])[\w.+-]{1,64}@(?!(?:v?[0-9]|latest|next|main|master|head|beta|alpha|canary|stable|dev|edge|nightly|preview|lts)\b|[0-9a-f]{7,40}\b)\p{L}[\w-]{1,62}(?!\w)"),
        new MatcherRule("ipv6", TextTraits.Colons, Ipv6Address.IsIn),
        new MatcherRule("ipv4", TextTraits.Dots, Ipv4Address.IsIn),
        new MatcherRule("mac-address", TextTraits.Pairs, MacAddress.IsIn),
        new MatcherRule("local-host", TextTraits.Dot, LocalHost.IsIn),
    ];
}
