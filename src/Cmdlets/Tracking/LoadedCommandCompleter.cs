using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>Completes names of functions and cmdlets that are loaded.</summary>
public sealed class LoadedCommandCompleter : NameCompleter
{
    private protected override IEnumerable<string> Names(string word)
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(new CmdletInfo("Get-Command", typeof(GetCommandCommand)))
            .AddParameter("Name", word + "*").AddParameter("CommandType", CommandFinder.Trackable).AddParameter("ListImported");
        return shell.Invoke<CommandInfo>().Where(static command => command.ModuleName != TrackingRefusal.OwnModule).Select(static command => command.Name);
    }
}
