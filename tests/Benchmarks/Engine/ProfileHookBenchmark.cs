using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using UsageStats.Benchmarks.Framework;
using UsageStats.Profiles;
using UsageStats.Sending;
using UsageStats.Sending.Sinks;
using UsageStats.Storage;

namespace UsageStats.Benchmarks.Engine;

/// <summary>What the profile hook costs a fresh shell, each time in a process of its own, until control is back.</summary>
internal sealed class ProfileHookBenchmark : IBenchmark
{
    /// <summary>The argument that makes this program such a process.</summary>
    public const string Switch = "--profile-child";

    private const double DueMilliseconds = 15;

    // A profile is run by a shell that has run a little already.
    private const string Warm = "$null = 1 | ForEach-Object { $_ }; & { try { $null = 1 } catch { } }";

    /// <inheritdoc/>
    public string Name => "profile-hook";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        using TemporaryFolder folder = new();
        using Sending.BareReceiver receiver = new();
        DataHome home = new(folder.Path);
        new SinkRegistry(home).Add(new SinkDefinition { Name = "bench", Kind = SinkKind.Json, Endpoint = receiver.Endpoint.AbsoluteUri }, includeHistory: true, DateTimeOffset.UtcNow);
        string cold = Path.Combine(folder.Path, "look.ps1");
        string hook = Path.Combine(folder.Path, "hook.ps1");
        File.WriteAllText(cold, "& { try { $due = [System.IO.File]::GetLastWriteTimeUtc(\"$env:USAGESTATS_HOME/due\"); $null = $due } catch { } }");
        File.WriteAllText(hook, ProfileScript.For(Path.Combine(Path.GetDirectoryName(EngineSession.Module)!, "bin", "net8.0", "UsageStats.Engine.dll")));
        bool pwsh = RealShell.IsPresent;
        List<double> look = [];
        List<double> idle = [];
        List<double> due = [];
        for (int round = 0; round < options.Pick(21, 7); round++)
        {
            DueFile.Set(home, DateTimeOffset.UtcNow.AddDays(1));
            look.Add(Child(cold, folder.Path, pwsh));
            idle.Add(Child(hook, folder.Path, pwsh));
            DueFile.Set(home, DateTimeOffset.UtcNow.AddDays(-1));
            due.Add(Child(hook, folder.Path, pwsh));
        }

        yield return new BenchmarkRow(
            "profile hook, nothing due" + (pwsh ? string.Empty : " (hosted engine)"),
            Milliseconds(Spread.Of(idle)),
            "one cold file-time look-up " + Milliseconds(Spread.Of(look)),
            Spread.Of(idle.Zip(look, (one, other) => one / other)),
            2);
        yield return new BenchmarkRow(
            "profile hook, due, until control is back",
            Milliseconds(Spread.Of(due)),
            FormattableString.Invariant($"{DueMilliseconds:0} ms"),
            Spread.Of(due.Select(time => time / DueMilliseconds)),
            1);
    }

    /// <summary>Runs as such a process: prints the milliseconds of a script.</summary>
    public static void RunAsChild(string script)
    {
        using EngineSession session = new();
        session.Run(Warm);
        long start = Stopwatch.GetTimestamp();
        session.Run($". '{script}'");
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    // In a pwsh where there is one: its engine is compiled ahead, which that from the registry is not.
    private static double Child(string script, string home, bool pwsh)
    {
        string timed = $"{Warm}; $start = [Diagnostics.Stopwatch]::GetTimestamp(); . '{script}'; $end = [Diagnostics.Stopwatch]::GetTimestamp(); [Console]::WriteLine((($end - $start) * 1e3 / [Diagnostics.Stopwatch]::Frequency).ToString([cultureinfo]::InvariantCulture))";
        ProcessStartInfo start = pwsh
            ? new("pwsh", ["-NoProfile", "-NonInteractive", "-Command", timed])
            : new(Environment.ProcessPath!, [Switch, script]);
        start.RedirectStandardOutput = true;
        start.Environment["USAGESTATS_HOME"] = home;
        start.Environment["USAGESTATS_MODE"] = "On";
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment.Remove("DO_NOT_TRACK");
        using Process child = Process.Start(start)!;
        string printed = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return double.Parse(printed, CultureInfo.InvariantCulture);
    }

    private static string Milliseconds(Spread spread) => FormattableString.Invariant($"{spread.Median:0.00} ms");
}
