namespace UsageStats.Privacy;

/// <summary>Paths that lead to a person's files, and the variables that stand for them.</summary>
internal static class PathRules
{
    private const string Variables = "(?:HOME|HOMEPATH|HOMEDRIVE|HOMESHARE|USERPROFILE|APPDATA|LOCALAPPDATA|USERNAME|USER|LOGNAME|OneDrive[A-Za-z]{0,10})";

    public static RedactionRule[] Create() =>
    [
        new PatternRule("windows-home-path", TextTraits.Letter, ["users", "documents and settings", "profiles"],
            @"(?:(?<![A-Za-z0-9])[a-z]:[\\/]{0,4}|\\{1,4})(?:users|documents\ and\ settings|profiles)[\\/]{1,4}[^\\/\s]" +
            @"|(?<![\w.])/(?:(?:host_)?mnt/|cygdrive/)?[a-z]/users/\S"),
        // A route of a web service has a placeholder where the person's name would stand.
        new PatternRule("unix-home-path", TextTraits.Slash, ["/home/", "/Users/", "/root", "/var/folders/", "/run/user/"],
            @"(?<!\w|(?<!\.)\.)(?:/(?:var|usr|export|exports|mnt|nfs|data|srv|net|opt|private)){0,2}/(?:(?:home|Users)/[^/\s{<:*]|root(?![\w.-])|var/folders/\w|run/user/[0-9])") { CaseSensitive = true },
        new PatternRule("home-variable", TextTraits.Variable, ["HOME", "PROFILE", "APPDATA", "USER", "LOGNAME", "OneDrive"],
            @"\$\{?env:" + Variables + @"\b|\$[{(]?(?:HOME|PROFILE|USERPROFILE)\b|%" + Variables + "%"),
        new PatternRule("home-tilde", TextTraits.Tilde, ["~"], @"(?<![\w)~.])~(?:[a-z_][\w.-]{0,31})?[\\/]"),
        new WordRule("file-url", TextTraits.Slash | TextTraits.Assignment, ["file:/", "smb://", "cifs://", "afp://"]),
        // Not the escaped backslashes behind a drive, nor the namespaces \\.\ and \\?\ of this machine's own devices.
        new PatternRule("unc-path", TextTraits.Backslash, [@"\\"],
            @"(?<![\w\\]|\b(?:[a-z]|HK[A-Z]{1,2}|Cert|Env|Function|Variable|Alias|WSMan):)\\{2,4}(?:[\w$-][\w.$@-]{0,254}\\{1,2}[^\\\s]|\?\\{1,2}UNC\\)|^\\\\[\w.-]+$"),
    ];
}
