namespace UsageStats.Cmdlets.Tracking;

/// <summary>A command whose calls are recorded, and how to stop that.</summary>
internal interface ITrackedCommand
{
    /// <summary>Which command it is.</summary>
    CommandIdentity Identity { get; }

    /// <summary>What it is.</summary>
    TrackedCommandKind Kind { get; }

    /// <summary>Whether its calls are still recorded.</summary>
    TrackingState State { get; }

    /// <summary>Begins to record.</summary>
    void Enable();

    /// <summary>Puts back exactly what was there. What someone else has put there since is left alone.</summary>
    void Disable();
}
