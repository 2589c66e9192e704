namespace UsageStats.Sending.Summaries;

/// <summary>Counts what the gate kept back.</summary>
internal sealed class FateCounts
{
    private readonly long[] _counts = new long[(int)EventFate.Rejected + 1];

    /// <summary>Counts one event.</summary>
    public void Add(EventFate fate) => _counts[(int)fate]++;

    /// <summary>What of it is a loss.</summary>
    public LossCounters ToLosses() => new()
    {
        Redacted = _counts[(int)EventFate.Redacted],
        Sampled = _counts[(int)EventFate.Sampled],
        Expired = _counts[(int)EventFate.Expired],
        Rejected = _counts[(int)EventFate.Rejected],
    };
}
