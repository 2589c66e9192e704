using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Tests.Support;

namespace UsageStats.Tests.Parity;

/// <summary>Runs one parity script in a session, a home and a folder of its own, and writes down everything it does.</summary>
public sealed class ParityRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] WatchedVariables =
    [
        "?", "LASTEXITCODE", "ErrorActionPreference", "WarningPreference", "VerbosePreference", "DebugPreference",
        "InformationPreference", "ProgressPreference", "Error",
    ];

    private readonly ParityScript _script;
    private readonly Wrapping _wrapping;
    private readonly Transcript _transcript = new();
    private readonly string _scratch = Path.Combine(Path.GetTempPath(), "parity-" + Guid.NewGuid().ToString("N"));

    private ParityRun(ParityScript script, Wrapping wrapping)
    {
        _script = script;
        _wrapping = wrapping;
    }

    /// <summary>Runs the script with its calls in the given form.</summary>
    /// <param name="script">The script.</param>
    /// <param name="wrapping">The form of its calls.</param>
    /// <param name="bench">What its session starts with.</param>
    public static ParityOutcome Of(ParityScript script, Wrapping wrapping, ParityBench bench)
    {
        ParityRun run = new(script, wrapping);
        Directory.CreateDirectory(run._scratch);
        using TemporaryHome home = new();
        try
        {
            run.Execute(bench);
            return new ParityOutcome(run.Report(), [.. home.Commands().Select(entry => (bench.RecordsNames ? entry.Name + ":" : string.Empty) + Recorded(entry))]);
        }
        finally
        {
            Directory.Delete(run._scratch, recursive: true);
        }
    }

    private static string Recorded(LoggedEvent entry) => entry.Error is null ? entry.Outcome! : $"{entry.Outcome}({entry.Error})";

    private void Execute(ParityBench bench)
    {
        Transcript.Current = _transcript;
        using PowerShellSession session = new(bench.Session with { LanguageMode = PSLanguageMode.FullLanguage });
        session["Scratch"] = _scratch;
        session["ModulePath"] = bench.ModulePath;
        session.Run(bench.Prelude);
        session.Run("$Error.Clear()");
        string[] globals = GlobalVariables(session.Runspace);
        string file = Path.Combine(_scratch, "case.ps1");
        File.WriteAllText(file, _wrapping.Render(_script.Text));
        session.Runspace.SessionStateProxy.LanguageMode = _script.LanguageMode;
        Execute(session.Runspace, file);
        session.Runspace.SessionStateProxy.LanguageMode = PSLanguageMode.FullLanguage;

        foreach (string variable in WatchedVariables)
        {
            _transcript.Add("$" + variable, session[variable]);
        }

        _transcript.Add("new variables", GlobalVariables(session.Runspace).Except(globals).ToArray());
        _transcript.Add("screen", session.Screen);
        _transcript.Add("afterwards", session.Run("1 + 1").Output);
    }

    private void Execute(Runspace runspace, string file)
    {
        using PowerShell shell = PowerShell.Create(runspace);
        using PSDataCollection<PSObject> output = [];
        Task? stop = null;
        _transcript.Seen = item => stop ??= item is not null && item.ToString() == _script.StopAt ? StopAsync(shell) : null;
        Watch(output, "output");
        Watch(shell.Streams.Error, "error");
        Watch(shell.Streams.Warning, "warning");
        Watch(shell.Streams.Verbose, "verbose");
        Watch(shell.Streams.Debug, "debug");
        Watch(shell.Streams.Information, "information");
        Watch(shell.Streams.Progress, "progress");
        shell.AddScript($"& '{file}'", useLocalScope: false);
        IAsyncResult running = shell.BeginInvoke<PSObject, PSObject>(
            null, output, new PSInvocationSettings { AddToHistory = true }, callback: null, state: null);
        if (!running.AsyncWaitHandle.WaitOne(Patience))
        {
            _transcript.Add("timeout", null);
            stop = StopAsync(shell);
        }

        try
        {
            shell.EndInvoke(running);
        }
        catch (PipelineStoppedException exception)
        {
            // Its record names the place where the stop was noticed, which on a busy machine may be another one each time.
            _transcript.Add("terminating", exception);
        }
        catch (RuntimeException exception)
        {
            _transcript.Add("terminating", exception.ErrorRecord);
            _transcript.Add("terminating", exception);
        }

        _transcript.Seen = null;
        stop?.Wait(Patience);
        _transcript.Add("had errors", shell.HadErrors);
    }

    private void Watch<T>(PSDataCollection<T> stream, string kind) =>
        stream.DataAdded += (_, added) => _transcript.Add(kind, stream[added.Index]);

    /// <summary>Stops from another thread, as Ctrl+C does: the pipeline's own thread would wait for itself.</summary>
    private static Task StopAsync(PowerShell shell) =>
        Task.Factory.StartNew(shell.Stop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static string[] GlobalVariables(Runspace runspace) =>
        [.. runspace.SessionStateProxy.InvokeProvider.ChildItem.Get(@"Variable:\*", false).Select(item => ((PSVariable)item.BaseObject).Name)];

    private string Report() => _wrapping.Neutralise(_script.Text, _transcript.Text).Replace(_scratch, "<scratch>", StringComparison.Ordinal);
}
