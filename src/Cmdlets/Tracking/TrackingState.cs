namespace UsageStats.Cmdlets.Tracking;

/// <summary>Whether calls of a tracked command are still recorded.</summary>
public enum TrackingState
{
    /// <summary>They are.</summary>
    Active,

    /// <summary>They are not: the function was defined anew, or its module removed or imported again. Enable tracking once more.</summary>
    Lost,
}
