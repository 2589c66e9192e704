namespace UsageStats.Sending;

/// <summary>What becomes of a pending event when a batch is cut.</summary>
internal enum EventFate
{
    /// <summary>It joins the batch.</summary>
    Sent = 0,

    /// <summary>It was never meant for this sink.</summary>
    Passed,

    /// <summary>Its source is paused; it waits.</summary>
    Held,

    /// <summary>The egress filter keeps it here.</summary>
    Redacted,

    /// <summary>The receiver asked for a share without it.</summary>
    Sampled,

    /// <summary>The receiver would find it too old.</summary>
    Expired,

    /// <summary>The receiver would find it invalid.</summary>
    Rejected,
}
