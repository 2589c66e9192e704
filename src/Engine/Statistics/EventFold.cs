namespace UsageStats.Statistics;

/// <summary>Takes events one after another and keeps what a question needs of them. Used by one thread at a time.</summary>
internal abstract class EventFold
{
    /// <summary>Takes one event. Its texts are gone after the call.</summary>
    public abstract void Add(in ScannedEvent next);
}
