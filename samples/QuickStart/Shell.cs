using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;

namespace UsageStats.QuickStart;

/// <summary>A PowerShell session on the terminal: the real engine, with the module loaded.</summary>
internal sealed class Shell : IDisposable
{
    private readonly Runspace _runspace;
    private readonly TerminalHost _host = new();

    /// <param name="manifest">The module to import.</param>
    /// <param name="work">A folder to work in: <c>$work</c>.</param>
    /// <param name="receiver">A back end to send to: <c>$receiver</c>.</param>
    public Shell(string manifest, string work, Receiver receiver)
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.ImportPSModule([manifest]);
        state.Variables.Add(new SessionStateVariableEntry("work", work, "The tour's folder"));
        state.Variables.Add(new SessionStateVariableEntry("receiver", receiver, "The tour's back end"));
        _runspace = RunspaceFactory.CreateRunspace(_host, state);
        _runspace.Open();
        if (Console.IsOutputRedirected)
        {
            Define("$PSStyle.OutputRendering = 'PlainText'");
        }
    }

    /// <summary>Whether anything that should have worked did not.</summary>
    public bool Failed { get; private set; }

    /// <summary>Runs a script silently.</summary>
    public void Define(string script)
    {
        using PowerShell shell = Create(script);
        shell.Invoke();
    }

    /// <summary>Prints a sentence of the tour.</summary>
    public void Say(string sentence) => _host.UI.WriteLine(ConsoleColor.Cyan, ConsoleColor.Black, Environment.NewLine + "# " + sentence);

    /// <summary>Shows a line at the prompt, runs it, and shows what a user would see.</summary>
    public void Type(string line)
    {
        Prompt(line);
        using PowerShell shell = Create(line);
        shell.AddCommand("Out-Default");
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        try
        {
            shell.Invoke();
        }
        catch (RuntimeException failure)
        {
            Failed = true;
            _host.UI.WriteErrorLine(failure.ErrorRecord.ToString());
        }
    }

    /// <summary>Runs a line that never ends and stops it, as Ctrl+C does, once it has called <c>$started.Set()</c>.</summary>
    public void TypeAndCancel(string line)
    {
        Prompt(line);
        using ManualResetEventSlim started = new();
        _runspace.SessionStateProxy.SetVariable("started", started);
        using PowerShell shell = Create(line);
        shell.BeginInvoke();
        started.Wait();
        shell.Stop();
        Failed |= shell.InvocationStateInfo.State != PSInvocationState.Stopped;
        _host.UI.WriteLine("^C");
    }

    /// <inheritdoc/>
    public void Dispose() => _runspace.Dispose();

    private void Prompt(string line)
    {
        _host.UI.Write(ConsoleColor.Green, ConsoleColor.Black, "PS> ");
        _host.UI.WriteLine(line);
    }

    private PowerShell Create(string script)
    {
        PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        return shell;
    }
}
