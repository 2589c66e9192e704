using UsageStats.Statistics;

namespace UsageStats.Cmdlets.Reading;

/// <summary>Completes names of recorded commands.</summary>
public sealed class RecordedNameCompleter : RecordedValueCompleter
{
    /// <summary>Called by PowerShell.</summary>
    public RecordedNameCompleter()
        : base(UsageGroup.Command)
    {
    }
}
