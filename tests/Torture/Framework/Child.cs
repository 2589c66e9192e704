using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using UsageStats.Torture.Children;

namespace UsageStats.Torture.Framework;

/// <summary>This program once more, as a process that can be killed.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="home">The home that it works in.</param>
    /// <param name="arguments">What it does: see <see cref="Program"/>.</param>
    public Child(TortureHome home, params string[] arguments)
    {
        Does = string.Join(' ', arguments);
        ProcessStartInfo start = new("dotnet", [typeof(Child).Assembly.Location, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach ((string name, string value) in home.Environment)
        {
            start.Environment[name] = value;
        }

        start.Environment[Parent.Variable] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        foreach (string name in new[] { "DO_NOT_TRACK", "USAGESTATS_OPTOUT" })
        {
            start.Environment.Remove(name);
        }

        _process = Process.Start(start)!;
    }

    /// <summary>What it was told to do.</summary>
    public string Does { get; }

    /// <summary>Whether it ended by itself.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Waits for a line that it prints; null when it ends before.</summary>
    public string? ReadLine() => _process.StandardOutput.ReadLine();

    /// <summary>Kills it as <c>kill -9</c> does, and waits until it is gone.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>What it printed, line by line.</returns>
    public IReadOnlyList<string> Finish(Findings findings)
    {
        string printed = _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
        findings.Expect(_process.ExitCode == 0, $"'{Does}' ended with exit code {_process.ExitCode}");
        return printed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
