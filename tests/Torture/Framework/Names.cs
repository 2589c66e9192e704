namespace UsageStats.Torture.Framework;

/// <summary>The names that scenarios record under.</summary>
internal static class Names
{
    /// <summary>Must be there to the end.</summary>
    public const string Kept = "Keep-This";

    /// <summary>May be cleared at any time.</summary>
    public const string Cleared = "Clear-This";
}
