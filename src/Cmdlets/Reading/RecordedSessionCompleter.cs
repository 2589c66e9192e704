using UsageStats.Statistics;

namespace UsageStats.Cmdlets.Reading;

/// <summary>Completes sessions, the newest first.</summary>
public sealed class RecordedSessionCompleter : RecordedValueCompleter
{
    /// <summary>Called by PowerShell.</summary>
    public RecordedSessionCompleter()
        : base(UsageGroup.Session)
    {
    }
}
