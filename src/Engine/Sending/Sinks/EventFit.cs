namespace UsageStats.Sending.Sinks;

/// <summary>Whether a receiver would take an event.</summary>
internal enum EventFit
{
    /// <summary>It would.</summary>
    Fits = 0,

    /// <summary>It is older than the receiver accepts. Counted as expired; it is not sent.</summary>
    Expired,

    /// <summary>It lacks what the format demands. Counted as rejected; it is not sent.</summary>
    Invalid,
}
