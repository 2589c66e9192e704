using System.Collections.Generic;
using System.Linq;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>Completes names of modules that have commands which are tracked in this session.</summary>
public sealed class TrackedModuleCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(string word) =>
        TrackedSession.Current?.Rows().Select(static row => row.Module) ?? [];
}
