using System;

namespace UsageStats.Privacy;

/// <summary>
/// How the secrets that fit into the plain form begin. A name with one of these at the start of a word is judged by the
/// rules, which look closer; so an entry too many costs a moment, an entry too few leaks a key.
/// </summary>
internal static class KeyPrefixes
{
    /// <summary>Whether one of the prefixes stands at the position, in any case of letters.</summary>
    public static bool IsAt(string text, int position)
    {
        string prefixes = PrefixesWith((char)(text[position] | 0x20));
        int length;
        for (int start = 0; start < prefixes.Length; start += length + 1)
        {
            int bar = prefixes.IndexOf('|', start);
            length = (bar < 0 ? prefixes.Length : bar) - start;
            if (string.Compare(text, position, prefixes, start, length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The prefixes with one first letter, with bars between them. A text, because a fresh shell would compile the making of an array.</summary>
    private static string PrefixesWith(char first) => first switch
    {
        'a' => "AAAA|ABIA|ACCA|age-secret-key-|AGPA|AIDA|AIPA|AIza|AKIA|ANPA|ANVA|AROA|ASIA|ATATT",
        'b' => "basic |bearer ",
        'd' => "dapi|dckr_|discord.com/api|discordapp.com/api|dop_",
        'e' => "ecdsa-sha|eyJ",
        'f' => "figd_",
        'g' => "ghp_|gho_|ghu_|ghs_|ghr_|github_pat_|glagent-|glcbt-|gldt-|glft-|glimt-|gloas-|glpat-|glptt-|glrt-|glsoat-|GOCSPX-|gsk_",
        'h' => "hf_|hooks.slack|hvs.",
        'l' => "lin_api_",
        'n' => "npm_|NRAK-",
        'o' => "oy2",
        'p' => "phc_|phx_|pk_live|pk_test|PMAK-|pplx-|pypi-",
        'r' => "r8_|rk_live|rk_test|rubygems_",
        's' => "S-1-|sbp_|SG.|shpat_|sk-|sk_live|sk_test|sq0|ssh-dss |ssh-ed25519 |ssh-rsa ",
        'w' => "webhook.office|whsec_",
        'x' => "xapp-|xox",
        'y' => "ya29.",
        _ => string.Empty,
    };
}
