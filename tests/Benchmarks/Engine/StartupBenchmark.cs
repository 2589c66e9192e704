using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using UsageStats.Benchmarks.Framework;

namespace UsageStats.Benchmarks.Engine;

/// <summary>What a fresh process pays: importing the module, and its first event. Each in a process of its own, in pairs.</summary>
internal sealed class StartupBenchmark : IBenchmark
{
    /// <summary>The argument that makes this program such a process.</summary>
    public const string Switch = "--startup-child";

    private const string Ours = "ours";
    private const string Empty = "empty";

    // A profile or a prompt has run something before.
    private const string Warm = "1 | ForEach-Object { $_ } | Out-Null";

    /// <inheritdoc/>
    public string Name => "startup";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        using TemporaryFolder folder = new();
        foreach (BenchmarkRow row in Rows(string.Empty, options.Pick(21, 7), which => Child(which, folder.Path)))
        {
            yield return row;
        }

        if (!RealShell.IsPresent)
        {
            yield break;
        }

        // Its engine is compiled ahead, which that from the registry is not: all is quicker there, the references most.
        foreach (BenchmarkRow row in Rows(" in pwsh", options.Pick(15, 5), which => InPwsh(which, folder.Path)))
        {
            yield return row;
        }
    }

    /// <summary>Runs as such a process: prints both times in milliseconds.</summary>
    public static void RunAsChild(string which)
    {
        using EngineSession session = new();
        session.Run(Warm);
        (string module, string call) = Subject(which);
        double import = Time(() => session.Run($"Import-Module '{module}'"));
        double first = Time(() => session.Run(call));
        Console.WriteLine(FormattableString.Invariant($"{import} {first}"));
    }

    private static IEnumerable<BenchmarkRow> Rows(string where, int rounds, Func<string, (double Import, double First)> start)
    {
        List<(double Import, double First)> ours = [];
        List<(double Import, double First)> empty = [];
        for (int round = 0; round < rounds; round++)
        {
            ours.Add(start(Ours));
            empty.Add(start(Empty));
        }

        yield return Row("Import-Module UsageStats" + where, "an empty module", ours.Select(one => one.Import), empty.Select(one => one.Import), 2);
        yield return Row("first event of a shell" + where, "an empty steppable wrapper's first call", ours.Select(one => one.First), empty.Select(one => one.First), 1.5);
    }

    private static BenchmarkRow Row(string what, string reference, IEnumerable<double> ours, IEnumerable<double> theirs, double budget)
    {
        List<double> mine = [.. ours];
        List<double> other = [.. theirs];
        return new BenchmarkRow(
            what,
            Milliseconds(Spread.Of(mine)),
            reference + ": " + Milliseconds(Spread.Of(other)),
            Spread.Of(mine.Zip(other, (one, two) => one / two)),
            budget);
    }

    private static (double Import, double First) Child(string which, string home)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [Switch, which]) { RedirectStandardOutput = true };
        start.Environment["USAGESTATS_HOME"] = home;
        start.Environment.Remove("DO_NOT_TRACK");
        using Process child = Process.Start(start)!;
        string printed = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return Parse(printed);
    }

    private static (double Import, double First) InPwsh(string which, string home)
    {
        (string module, string call) = Subject(which);
        return Parse(RealShell.Print(
            $$"""
            {{Warm}}
            $start = [Diagnostics.Stopwatch]::GetTimestamp()
            Import-Module '{{module}}'
            $imported = [Diagnostics.Stopwatch]::GetTimestamp()
            {{call}}
            $end = [Diagnostics.Stopwatch]::GetTimestamp()
            $culture = [cultureinfo]::InvariantCulture
            $unit = 1e3 / [Diagnostics.Stopwatch]::Frequency
            [Console]::WriteLine([string]::Format($culture, '{0} {1}', (($imported - $start) * $unit), (($end - $imported) * $unit)))
            """,
            home));
    }

    private static (string Module, string Call) Subject(string which) =>
        which == Ours ? (EngineSession.Module, "Measure-TrackedCommand { }") : (EngineSession.EmptyModule, "Invoke-Empty { }");

    private static (double Import, double First) Parse(string printed)
    {
        string[] times = printed.Split(' ', StringSplitOptions.TrimEntries);
        return (double.Parse(times[0], CultureInfo.InvariantCulture), double.Parse(times[1], CultureInfo.InvariantCulture));
    }

    private static double Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string Milliseconds(Spread spread) => FormattableString.Invariant($"{spread.Median:0.0} ms");
}
