using System;
using System.Collections.Generic;
using System.Linq;
using UsageStats.Benchmarks.Engine;
using UsageStats.Benchmarks.Framework;
using UsageStats.Benchmarks.Recording;
using UsageStats.Benchmarks.Sending;
using UsageStats.Benchmarks.Statistics;

namespace UsageStats.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/Benchmarks -- [--quick] [--growth] [name ...]</c> prints one table. Exit code 1
/// when a budget is missed, 2 for a name that is none.
/// </summary>
internal static class Program
{
    private static readonly IBenchmark[] All =
    [
        new RecordBenchmark(),
        new RecorderBenchmark(),
        new EncodingBenchmark(),
        new PeersBenchmark(),
        new CrowdBenchmark(),
        new WrapperBenchmark(),
        new TrackingBenchmark(),
        new CancelBenchmark(),
        new MeasureCommandBenchmark(),
        new StartupBenchmark(),
        new ProfileHookBenchmark(),
        new StatisticsBenchmark(),
        new NumbersBenchmark(),
        new ReportBenchmark(),
        new DrainBenchmark(),
    ];

    private static int Main(string[] arguments)
    {
        if (arguments is [MemoryProbe.Switch, string home])
        {
            MemoryProbe.RunAsChild(home);
            return 0;
        }

        if (arguments is [StartupBenchmark.Switch, string which])
        {
            StartupBenchmark.RunAsChild(which);
            return 0;
        }

        if (arguments is [CrowdBenchmark.Switch, string kind, string folder, string count])
        {
            CrowdBenchmark.RunAsChild(kind, folder, count);
            return 0;
        }

        if (arguments is [ProfileHookBenchmark.Switch, string look])
        {
            ProfileHookBenchmark.RunAsChild(look);
            return 0;
        }

        BenchmarkOptions options = new(arguments.Contains("--quick"), arguments.Contains("--growth"));
        string[] names = [.. arguments.Where(argument => !argument.StartsWith('-'))];
        if (names.FirstOrDefault(name => All.All(one => one.Name != name)) is string unknown)
        {
            Console.Error.WriteLine($"There is no benchmark '{unknown}'. There are: {string.Join(", ", All.Select(one => one.Name))}.");
            return 2;
        }

        List<BenchmarkRow> rows = [];
        foreach (IBenchmark benchmark in All.Where(one => names.Length == 0 || names.Contains(one.Name)))
        {
            Console.Error.WriteLine($"{benchmark.Name} ...");
            rows.AddRange(benchmark.Run(options));
        }

        Table.Write(Console.Out, rows);
        return rows.Any(row => row.Verdict == Verdict.Miss) ? 1 : 0;
    }
}
