namespace UsageStats.Cmdlets.Tracking;

/// <summary>What a tracked command is.</summary>
public enum TrackedCommandKind
{
    /// <summary>A script function.</summary>
    Function,

    /// <summary>A compiled cmdlet.</summary>
    Cmdlet,
}
