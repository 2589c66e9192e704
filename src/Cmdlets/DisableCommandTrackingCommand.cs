using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UsageStats.Cmdlets.Tracking;

namespace UsageStats.Cmdlets;

/// <summary>Stops recording the calls of commands, and puts back exactly what was there.</summary>
[Cmdlet(VerbsLifecycle.Disable, "CommandTracking", SupportsShouldProcess = true, DefaultParameterSetName = "Name")]
public sealed class DisableCommandTrackingCommand : UsageCmdlet
{
    /// <summary>The tracked commands to restore; wildcards are allowed.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Name")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Name { get; set; } = [];

    /// <summary>The modules whose tracked commands to restore; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Module")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Module { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        TrackedSession session = TrackedSession.Of(this);
        IReadOnlyList<CommandTracking> rows = session.Rows();
        foreach (string name in Name)
        {
            Disable(session, [.. rows.Where(row => NamePatterns.Match(name, row.Name))], name);
        }

        foreach (string module in Module)
        {
            Disable(session, [.. rows.Where(row => NamePatterns.Match(module, row.Module))], module);
        }
    }

    private void Disable(TrackedSession session, CommandTracking[] rows, string named)
    {
        if (rows.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(named))
        {
            WriteError(UsageErrors.CommandNotTracked(named));
        }

        foreach (CommandTracking row in rows.Where(row => ShouldProcess(row.Name, "Stop recording its calls")))
        {
            session.Remove(row);
        }
    }
}
