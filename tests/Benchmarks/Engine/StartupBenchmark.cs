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

    /// <inheritdoc/>
    public string Name => "startup";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        int rounds = options.Pick(21, 7);
        using TemporaryFolder folder = new();
        List<(double Import, double First)> ours = [];
        List<(double Import, double First)> empty = [];
        for (int round = 0; round < rounds; round++)
        {
            ours.Add(Child("ours", folder.Path));
            empty.Add(Child("empty", folder.Path));
        }

        yield return Row("Import-Module UsageStats", "an empty module", ours.Select(one => one.Import), empty.Select(one => one.Import), 2);
        yield return Row("first event of a shell", "an empty steppable wrapper's first call", ours.Select(one => one.First), empty.Select(one => one.First), 1.5);
    }

    /// <summary>Runs as such a process: prints both times in milliseconds.</summary>
    public static void RunAsChild(string which)
    {
        using EngineSession session = new();
        session.Run("1 | ForEach-Object { $_ } | Out-Null");
        (string module, string call) = which == "ours" ? (EngineSession.Module, "Measure-TrackedCommand { }") : (EngineSession.EmptyModule, "Invoke-Empty { }");
        double import = Time(() => session.Run($"Import-Module '{module}'"));
        double first = Time(() => session.Run(call));
        Console.WriteLine(FormattableString.Invariant($"{import} {first}"));
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
        string[] times = child.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries);
        child.WaitForExit();
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
