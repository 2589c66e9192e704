using System;
using System.IO;
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
        Change("Add the UsageStats profile hook", profile => ProfileBlock.Add(profile, ProfileScript.For(ModuleFolder), Environment.NewLine));

    // The assembly is in bin/<framework> of the module's folder.
    private static string ModuleFolder =>
        Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(typeof(EnableUsageProfileHookCommand).Assembly.Location)))!;
}
