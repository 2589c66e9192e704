using System.Management.Automation;

namespace UsageStats.Cmdlets;

/// <summary>Tells what is recorded and where, and what went wrong with it.</summary>
[Cmdlet(VerbsCommon.Get, "UsageStatus")]
[OutputType(typeof(UsageStatus))]
public sealed class GetUsageStatusCommand : UsageCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing() => WriteObject(UsageStatus.Read(Engine));
}
