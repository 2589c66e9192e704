using UsageStats.Privacy;

namespace UsageStats.Cmdlets;

/// <summary>The engine of this process, told what only PowerShell knows.</summary>
internal static class ModuleEngine
{
    /// <summary>The engine.</summary>
    public static UsageEngine Current { get; } = Compose();

    private static UsageEngine Compose()
    {
        Consent consent = UsageEngine.Current.Consent;
        consent.Whereabouts = CurrentFolder.Latest;
        PesterRun.Watch(consent);
        return UsageEngine.Current;
    }
}
