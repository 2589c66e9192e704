using System.Management.Automation;
using UsageStats.Cmdlets.Bridge;

namespace UsageStats.Cmdlets;

/// <summary>Lets a program record usage events by raising engine events: <c>New-Event -SourceIdentifier UsageStats -MessageData @{ … }</c>.</summary>
[Cmdlet(VerbsLifecycle.Enable, "UsageEventBridge", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class EnableUsageEventBridgeCommand : UsageCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (ShouldProcess($"engine events '{EventBridge.SourceIdentifier}'", "Record engine events"))
        {
            EventBridge.Enable(Events);
        }
    }
}
