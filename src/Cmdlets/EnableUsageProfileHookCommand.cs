using System;
using System.Management.Automation;
using UsageStats.Cmdlets.Profiles;
using UsageStats.Profiles;

namespace UsageStats.Cmdlets;

/// <summary>Lets each new shell send what is due, without importing the module: a marked block at the end of the profile.</summary>
[Cmdlet(VerbsLifecycle.Enable, "UsageProfileHook", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class EnableUsageProfileHookCommand : ProfileHookCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing() =>
        Change("Add the UsageStats profile hook", static profile => ProfileBlock.Add(profile, ProfileScript.For(typeof(UsageEngine).Assembly.Location), Environment.NewLine));
}
