using System.Collections.Generic;
using System.Linq;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>Completes names of modules that are loaded.</summary>
public sealed class LoadedModuleCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(string word) =>
        LoadedModules.All().Select(static module => module.Name).Where(static name => name != TrackingRefusal.OwnModule);
}
