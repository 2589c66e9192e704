using System;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace UsageStats.Torture.Children;

/// <summary>A runspace of the real PowerShell engine in this process, with the module imported.</summary>
internal sealed class Shell : IDisposable
{
    private static readonly string Module = FindModule();

    private readonly Runspace _runspace;

    public Shell()
    {
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ImportPSModule(Module);
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    /// <summary>Runs a script and gives its output. Errors that it writes are in <paramref name="errors"/>; one that ends it is thrown.</summary>
    public Collection<PSObject> Run(string script, out Collection<ErrorRecord> errors)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        Collection<PSObject> output = shell.AddScript(script).Invoke();
        errors = [.. shell.Streams.Error];
        return output;
    }

    /// <summary>Runs a script that must write no error.</summary>
    public Collection<PSObject> Run(string script)
    {
        Collection<PSObject> output = Run(script, out Collection<ErrorRecord> errors);
        return errors.Count == 0 ? output : throw new InvalidOperationException(string.Join(Environment.NewLine, errors));
    }

    /// <inheritdoc/>
    public void Dispose() => _runspace.Dispose();

    private static string FindModule()
    {
        string path = typeof(Shell).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ModuleManifest").Value!;
        return File.Exists(path) ? path : throw new FileNotFoundException("The build did not make a module.", path);
    }
}
