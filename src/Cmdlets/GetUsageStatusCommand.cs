using System.Management.Automation;

namespace UsageStats.Cmdlets;

/// <summary>Tells what is recorded and where, who decided that, and what went wrong with it.</summary>
[Cmdlet(VerbsCommon.Get, "UsageStatus")]
[OutputType(typeof(UsageStatus))]
public sealed class GetUsageStatusCommand : UsageCmdlet
{
    /// <summary>The source whose mode is asked for. Default <c>default</c>, the user's own.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Source { get; set; } = "default";

    /// <inheritdoc/>
    protected override void EndProcessing() => WriteObject(UsageStatus.Read(Engine, Source, Folder));
}
