using System.Collections.Generic;
using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>The modules of the current runspace.</summary>
internal static class LoadedModules
{
    /// <summary>All of them, nested ones too.</summary>
    public static IReadOnlyList<PSModuleInfo> All()
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddCommand(new CmdletInfo("Get-Module", typeof(GetModuleCommand))).AddParameter("All").Invoke<PSModuleInfo>();
    }
}
