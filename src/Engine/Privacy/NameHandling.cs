namespace UsageStats.Privacy;

/// <summary>What becomes of a command name that its source has not declared, when it leaves.</summary>
public enum NameHandling
{
    /// <summary>It leaves as <c>h:</c> and 16 hex digits of a keyed hash. The default.</summary>
    Hash = 0,

    /// <summary>It leaves as it is.</summary>
    Clear,

    /// <summary>The event stays here.</summary>
    Drop,
}
