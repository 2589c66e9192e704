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

    // Its output says it.
    /// <inheritdoc/>
    private protected override bool WarnsOfMode => false;

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // Who asks wants what the files say now, not a second ago.
        Engine.Consent.Invalidate();
        WriteObject(UsageStatus.Read(Engine, Source, Folder));
    }
}
