using System;

namespace UsageStats.Sending.Sinks;

/// <summary>Names for a user's properties where a format has one flat set of names for them and for our own fields.</summary>
internal static class FlatNames
{
    private const string Prefix = "property_";

    /// <summary>
    /// The property's own name, or with <c>property_</c> before it where it would pass for one of our fields or for
    /// one of the receiver's own (<c>$…</c>). No two names become one.
    /// </summary>
    public static string For(string property) =>
        IsOurs(property) || (property.Length > 0 && property[0] == '$') || property.StartsWith(Prefix, StringComparison.Ordinal) ? Prefix + property : property;

    private static bool IsOurs(string name) => name is
        "arch" or "distinct_id" or "duration_ms" or "error" or "event_id" or "name" or "os" or "outcome" or "session" or "source" or "token";
}
