using System.Collections.ObjectModel;
using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>The modules of the runspace that this thread runs.</summary>
internal static class LoadedModules
{
    /// <summary>All of them, nested ones too.</summary>
    public static Collection<PSModuleInfo> All()
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddCommand(new CmdletInfo("Get-Module", typeof(GetModuleCommand))).AddParameter("All").Invoke<PSModuleInfo>();
    }
}
