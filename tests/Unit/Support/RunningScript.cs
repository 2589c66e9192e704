using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Threading;

namespace UsageStats.Tests.Support;

/// <summary>A script on its way in a <see cref="PowerShellSession"/>.</summary>
internal sealed class RunningScript : IDisposable
{
    /// <summary>How long anything here may take before the test fails instead of hanging; no test is meant to come near it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CapturingHost _host;
    private readonly PowerShell _shell;
    private readonly PSDataCollection<PSObject> _input = [];
    private readonly PSDataCollection<PSObject> _output = [];
    private readonly IAsyncResult _async;

    internal RunningScript(Runspace runspace, CapturingHost host, string script, IEnumerable<object?>? input)
    {
        _host = host;
        foreach (object? item in input ?? [])
        {
            _input.Add(item is null ? null! : PSObject.AsPSObject(item));
        }

        _input.Complete();
        _shell = PowerShell.Create(runspace);
        _shell.AddScript(script, useLocalScope: false);
        // The engine lets only runs that enter the history set $? and meet breakpoints.
        PSInvocationSettings asTyped = new() { AddToHistory = true };
        _async = _shell.BeginInvoke(_input, _output, asTyped, callback: null, state: null);
    }

    /// <summary>Blocks until the script has written an object whose text is this.</summary>
    /// <exception cref="TimeoutException">The script ended, or a minute went by, without that object.</exception>
    public void WaitForOutput(string text)
    {
        using ManualResetEventSlim seen = new();
        _output.DataAdded += (_, _) => Look();
        Look();
        int first = WaitHandle.WaitAny([seen.WaitHandle, _async.AsyncWaitHandle], Patience);
        Look();
        if (!seen.IsSet)
        {
            throw new TimeoutException($"The script {(first == 1 ? "ended" : "ran on")} without writing '{text}'.");
        }

        void Look()
        {
            if (_output.ToArray().Any(item => item?.ToString() == text))
            {
                seen.Set();
            }
        }
    }

    /// <summary>Stops the script as Ctrl+C does, and waits for its end.</summary>
    public SessionResult Stop()
    {
        IAsyncResult stop = _shell.BeginStop(null, null);
        if (!stop.AsyncWaitHandle.WaitOne(Patience))
        {
            throw new TimeoutException("The script did not stop.");
        }

        _shell.EndStop(stop);
        return Wait();
    }

    /// <summary>Waits for the script's end.</summary>
    /// <exception cref="TimeoutException">It did not end within a minute.</exception>
    public SessionResult Wait()
    {
        if (!_async.AsyncWaitHandle.WaitOne(Patience))
        {
            throw new TimeoutException("The script did not end.");
        }

        Exception? terminating = null;
        try
        {
            _shell.EndInvoke(_async);
        }
        catch (RuntimeException exception)
        {
            terminating = exception;
        }

        PSDataStreams streams = _shell.Streams;
        return new SessionResult
        {
            Output = [.. _output],
            Errors = [.. streams.Error],
            Warnings = [.. streams.Warning],
            Verbose = [.. streams.Verbose],
            Debug = [.. streams.Debug],
            Information = [.. streams.Information],
            Progress = [.. streams.Progress],
            Screen = _host.Lines,
            Terminating = terminating,
            HadErrors = _shell.HadErrors,
            Succeeded = _shell.Runspace.SessionStateProxy.GetVariable("?") is true,
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _shell.Dispose();
        _input.Dispose();
        _output.Dispose();
    }
}
