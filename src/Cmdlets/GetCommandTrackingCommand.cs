using System;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Reading;
using UsageStats.Cmdlets.Tracking;

namespace UsageStats.Cmdlets;

/// <summary>Lists the commands that are tracked in this session, and whether their calls are still recorded.</summary>
[Cmdlet(VerbsCommon.Get, "CommandTracking")]
[OutputType(typeof(CommandTracking))]
public sealed class GetCommandTrackingCommand : UsageCmdlet
{
    /// <summary>The commands to list; wildcards are allowed. Default all.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TrackedCommandCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Func<string, bool> matches = Wildcards.Matcher(Name)!;
        WriteObject(TrackedSession.Of(this).Rows().Where(row => matches(row.Name)), enumerateCollection: true);
    }
}
