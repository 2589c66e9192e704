using System.Management.Automation;
using UsageStats.Storage.Settings;

namespace UsageStats.Cmdlets;

/// <summary>Shows the settings: mode, when to send, how long to keep, what counts as fast.</summary>
[Cmdlet(VerbsCommon.Get, "UsageConfiguration")]
[OutputType(typeof(UsageSettings))]
public sealed class GetUsageConfigurationCommand : UsageCmdlet
{
    // It warns of every problem, each time.
    /// <inheritdoc/>
    private protected override bool WarnsOfMode => false;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Engine.Consent.Invalidate();
        foreach (string problem in Engine.Consent.Problems(Folder))
        {
            WriteWarning(problem);
        }

        WriteObject(Engine.Consent.Files.Settings.Values);
    }
}
