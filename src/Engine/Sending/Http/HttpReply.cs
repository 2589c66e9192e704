namespace UsageStats.Sending.Http;

/// <summary>What came of a request.</summary>
internal sealed class HttpReply
{
    /// <summary>The status; null when no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>Why no answer came, in a few words; null when one did.</summary>
    public string? Failure { get; init; }

    /// <summary>The answer's body, at most its first 64 KiB; empty without one.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The <c>Retry-After</c> header; null without one.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The header of <see cref="ReceiverPace.IntervalHeader"/>; null without one.</summary>
    public string? Interval { get; init; }

    /// <summary>The header of <see cref="ReceiverPace.SampleRateHeader"/>; null without one.</summary>
    public string? SampleRate { get; init; }

    /// <summary>Where a redirect that was not followed points to; null without one.</summary>
    public string? MovedTo { get; init; }

    /// <summary>The reply for a request without an answer.</summary>
    public static HttpReply None(string failure) => new() { Failure = failure };
}
