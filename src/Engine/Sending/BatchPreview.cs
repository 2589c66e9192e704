namespace UsageStats.Sending;

/// <summary>A batch as it would leave now, to the byte.</summary>
public sealed class BatchPreview
{
    /// <summary>The sink.</summary>
    public string Sink { get; init; } = string.Empty;

    /// <summary>The batch's id: 32 hex digits.</summary>
    public string Batch { get; init; } = string.Empty;

    /// <summary>Events in it.</summary>
    public int Events { get; init; }

    /// <summary>The body before compression.</summary>
    public string Body { get; init; } = string.Empty;

    /// <summary>SHA-256 of the body: 64 hex digits. Request and ledger have the same when nothing changes in between.</summary>
    public string Sha256 { get; init; } = string.Empty;
}
