using System.Management.Automation;
using UsageStats.Cmdlets.Profiles;
using UsageStats.Profiles;

namespace UsageStats.Cmdlets;

/// <summary>Takes the hook out of the profile. All else in it stays, byte for byte.</summary>
[Cmdlet(VerbsLifecycle.Disable, "UsageProfileHook", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class DisableUsageProfileHookCommand : ProfileHookCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing() => Change("Remove the UsageStats profile hook", ProfileBlock.Remove);
}
