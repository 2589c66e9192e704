using System.Management.Automation;
using UsageStats.Cmdlets.Bridge;

namespace UsageStats.Cmdlets;

/// <summary>Ends what Enable-UsageEventBridge began in this session, and leaves nothing of it behind.</summary>
[Cmdlet(VerbsLifecycle.Disable, "UsageEventBridge", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class DisableUsageEventBridgeCommand : UsageCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (ShouldProcess($"engine events '{EventBridge.SourceIdentifier}'", "Stop recording engine events"))
        {
            EventBridge.Disable(Events);
        }
    }
}
