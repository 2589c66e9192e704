namespace UsageStats.Sending;

/// <summary>What became of a batch.</summary>
public enum BatchStatus
{
    /// <summary>Its answer never came: the receiver may have it or not. It is sent again, with the same id.</summary>
    Unknown = 0,

    /// <summary>The receiver took it.</summary>
    Accepted,

    /// <summary>The receiver did not take it.</summary>
    Refused,
}
