using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Threading;

namespace UsageStats.Benchmarks.Engine;

/// <summary>A runspace in this process.</summary>
internal sealed class EngineSession : IDisposable
{
    private readonly Runspace _runspace;

    public EngineSession()
    {
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        _runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        _runspace.Open();
    }

    /// <summary>The module under measurement.</summary>
    public static string Module { get; } = FromBuild("ModuleManifest");

    /// <summary>The module that does nothing.</summary>
    public static string EmptyModule { get; } = FromBuild("EmptyModuleManifest");

    /// <summary>Sets a variable of the session.</summary>
    public object? this[string variable]
    {
        set => _runspace.SessionStateProxy.SetVariable(variable, value);
    }

    /// <summary>Runs a script; an error ends the benchmark.</summary>
    public void Run(string script)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript(script).Invoke();
        if (shell.HadErrors)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, shell.Streams.Error));
        }
    }

    /// <summary>Starts a script and returns once it has called <c>$started.Set()</c>.</summary>
    public Running Start(string script) => new(_runspace, script);

    /// <inheritdoc/>
    public void Dispose() => _runspace.Dispose();

    private static string FromBuild(string key)
    {
        string path = typeof(EngineSession).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
        return File.Exists(path) ? path : throw new FileNotFoundException("The build did not make a module.", path);
    }

    /// <summary>A script that runs until it is stopped.</summary>
    internal sealed class Running : IDisposable
    {
        private readonly PowerShell _shell;

        public Running(Runspace runspace, string script)
        {
            using ManualResetEventSlim started = new();
            runspace.SessionStateProxy.SetVariable("started", started);
            _shell = PowerShell.Create(runspace).AddScript(script);
            _shell.BeginInvoke();
            started.Wait();
        }

        /// <summary>Stops it, as Ctrl+C does, and waits until it has.</summary>
        public void Stop() => _shell.Stop();

        /// <inheritdoc/>
        public void Dispose() => _shell.Dispose();
    }
}
