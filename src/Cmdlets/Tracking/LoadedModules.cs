using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Microsoft.PowerShell.Commands;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>The modules of the current runspace.</summary>
internal static class LoadedModules
{
    /// <summary>All that can hold functions, nested ones too. A binary module has no session state.</summary>
    public static IEnumerable<PSModuleInfo> WithFunctions()
    {
        using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddCommand(new CmdletInfo("Get-Module", typeof(GetModuleCommand))).AddParameter("All").Invoke<PSModuleInfo>().Where(static module => module.SessionState is not null);
    }
}
