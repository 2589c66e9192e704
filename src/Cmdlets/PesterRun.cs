using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using UsageStats.Privacy;

namespace UsageStats.Cmdlets;

/// <summary>Tells whether Pester runs the code that asks: its assembly is loaded and <c>Invoke-Pester</c> is on the call stack.</summary>
internal static class PesterRun
{
    private const string AssemblyName = "Pester,";

    /// <summary>Has <paramref name="consent"/> ask from the moment on at which Pester is loaded; where it never comes, nothing is asked.</summary>
    public static void Watch(Consent consent)
    {
        AppDomain.CurrentDomain.AssemblyLoad += (_, arguments) => Note(consent, arguments.LoadedAssembly);
        foreach (Assembly assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            Note(consent, assembly);
        }
    }

    private static void Note(Consent consent, Assembly assembly)
    {
        if (assembly.FullName?.StartsWith(AssemblyName, StringComparison.Ordinal) == true)
        {
            consent.IsTestRun = IsOnCallStack;
        }
    }

    private static bool IsOnCallStack()
    {
        if (Runspace.DefaultRunspace is null)
        {
            return false;
        }

        try
        {
            // The qualified name, for a test may have mocked the plain one.
            using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
            shell.AddCommand(@"Microsoft.PowerShell.Utility\Get-PSCallStack");
            return shell.Invoke<CallStackFrame>().Any(static frame => frame.InvocationInfo?.MyCommand?.Name == "Invoke-Pester");
        }
        catch (Exception failure) when (failure is RuntimeException or InvalidOperationException)
        {
            // A test run that cannot be ruled out counts as one.
            return true;
        }
    }
}
