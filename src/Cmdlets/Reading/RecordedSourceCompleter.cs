using UsageStats.Statistics;

namespace UsageStats.Cmdlets.Reading;

/// <summary>Completes sources that have recorded commands.</summary>
public sealed class RecordedSourceCompleter : RecordedValueCompleter
{
    /// <summary>Called by PowerShell.</summary>
    public RecordedSourceCompleter()
        : base(UsageGroup.Source)
    {
    }
}
