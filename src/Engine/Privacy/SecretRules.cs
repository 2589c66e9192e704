using UsageStats.Privacy.Matchers;

namespace UsageStats.Privacy;

/// <summary>Secrets that the words around them give away.</summary>
internal static class SecretRules
{
    /// <summary>Words for a secret, and for the keys that are one. Suffixes as in <c>secret_id</c> and <c>tokenValue</c>.</summary>
    private const string SecretName =
        "(?:passwor[dt]s?|pass(?:wd|phrase|code)|pwd|kennwort|contrase[nñ]a|secrets?|(?<!PublicKey)token|" +
        "(?:api|access|account|private|secret|signing|encryption|master|subscription|auth|functions?|consumer|license|shared)[ _-]?keys?)";

    private static readonly string[] SecretWords = ["pass", "pwd", "kennwort", "contrase", "secret", "token", "key"];

    public static RedactionRule[] Create() =>
    [
        new MatcherRule("authorization-header", TextTraits.Letter, AuthorizationHeader.IsIn),
        new PatternRule("url-credentials", TextTraits.At | TextTraits.Slash, ["://"], "://[^/?#@\\s]{1,128}@"),
        new PatternRule("url-secret", TextTraits.Assignment, ["sig", "?code", "&code", "key", "auth", "token", "jwt"],
            @"(?<!\w)sig=\S|[?&](?:x-(?:amz|goog)-)?(?:signature|code|key|auth|jwt|[a-z_]{0,16}token)=[\w%+/=.~-]{8}"),
        new WordRule("webhook-url", TextTraits.Slash, ["hooks.slack.com/", "discord.com/api/webhooks/", "discordapp.com/api/webhooks/", "webhook.office.com/"]),
        new PatternRule("connection-string", TextTraits.Assignment, ["AccountName", "SharedAccess", "Instrumentation", "Initial Catalog", "Data Source", "DefaultEndpoints", "uid", "user", "server"],
            @"(?:AccountName|SharedAccessKeyName|SharedAccessSignature|InstrumentationKey|Initial\ Catalog|Data\ Source|DefaultEndpointsProtocol)\s?=|(?:^|;)\s?(?:uid|user\ ?id|user|server)\s?=[^;]{1,100};"),
        new PatternRule("secret-assignment", TextTraits.Assignment, SecretWords,
            SecretName + @"(?:[ _-]?(?:id|key|value|text|access[ _-]?key|string|hash))?[""'\]\\]{0,3}\s{0,3}(?::(?!:)|[=\uFF1A\uFF1D])"),
        new PatternRule("secret-element", TextTraits.Tag, SecretWords, @"<\w{0,20}" + SecretName + @"\w{0,20}>[^<\s]"),
        new PatternRule("secret-parameter", TextTraits.Dash, [.. SecretWords, "-u", "SecureString", "Credential"],
            @"(?<![\w\p{Pd}])\p{Pd}{1,2}[\w-]{0,24}?(?:" + SecretName + @"|pass|credential)(?:\s{1,3}|[:=])[""']?[^\s""'\p{Pd}]" +
            @"|(?<!\S)(?:-u|--user)\s{1,3}[^\s:]{1,64}:\S" +
            @"|ConvertTo-SecureString\s{1,3}[""']"),
    ];
}
