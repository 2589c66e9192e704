using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace UsageStats.Tests.Support;

/// <summary>
/// One PowerShell session in the real engine: a runspace with the core commands, a screen of 120 columns and, unless asked
/// otherwise, the module that the build assembled. Variables and functions live from run to run. The engine's package
/// brings the core commands only (no Write-Error, Select-Object, Get-Content or Measure-Command).
/// </summary>
internal sealed class PowerShellSession : IDisposable
{
    private readonly CapturingHost _host = new();

    /// <summary>Opens a session.</summary>
    /// <exception cref="InvalidOperationException">The module could not be imported; the message has the engine's error.</exception>
    public PowerShellSession(SessionOptions? options = null)
    {
        options ??= new SessionOptions();
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.LanguageMode = options.LanguageMode;
        state.ThrowOnRunspaceOpenError = true;
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        // A command that is missing must fail alike everywhere, whatever modules this machine has.
        state.Variables.Add(new SessionStateVariableEntry("PSModuleAutoLoadingPreference", PSModuleAutoLoadingPreference.None, null));
        if (options.ImportModule)
        {
            if (!File.Exists(Repository.ModuleManifest))
            {
                throw new InvalidOperationException("The module is not built: there is no " + Repository.ModuleManifest);
            }

            state.ImportPSModule([Repository.ModuleManifest]);
        }

        state.ImportPSModule([.. options.Modules]);
        state.Commands.Add(options.Commands);
        Runspace = RunspaceFactory.CreateRunspace(_host, state);
        Runspace.Open();
    }

    /// <summary>The lines on the session's screen since the last <see cref="Run"/> or <see cref="Start"/> began.</summary>
    public IReadOnlyList<string> Screen => _host.Lines;

    /// <summary>The session's runspace, for what <see cref="Run"/> does not offer.</summary>
    public Runspace Runspace { get; }

    /// <summary>Reads or sets a variable of the session.</summary>
    public object? this[string variable]
    {
        get => Runspace.SessionStateProxy.GetVariable(variable);
        set => Runspace.SessionStateProxy.SetVariable(variable, value);
    }

    /// <summary>Runs a script as if it were typed at the prompt, and waits for it.</summary>
    /// <param name="script">Any script text; it runs in the session's global scope.</param>
    /// <param name="input">What <c>$input</c> of the script gives; null for no input.</param>
    public SessionResult Run(string script, IEnumerable<object?>? input = null)
    {
        using RunningScript running = Start(script, input);
        return running.Wait();
    }

    /// <summary>Starts a script and returns at once, for a test that stops it.</summary>
    public RunningScript Start(string script, IEnumerable<object?>? input = null)
    {
        _host.Clear();
        return new RunningScript(Runspace, _host, script, input);
    }

    /// <inheritdoc/>
    public void Dispose() => Runspace.Dispose();
}
