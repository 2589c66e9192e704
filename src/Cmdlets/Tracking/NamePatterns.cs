using System.Linq;
using System.Management.Automation;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>Compares names with wildcards, without regard to case.</summary>
internal static class NamePatterns
{
    /// <summary>Whether a name matches the pattern.</summary>
    public static bool Match(string pattern, string name) => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(name);

    /// <summary>Whether a name matches one of the patterns.</summary>
    public static bool Match(string[] patterns, string name) => patterns.Any(pattern => Match(pattern, name));
}
