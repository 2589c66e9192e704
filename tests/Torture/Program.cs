using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using UsageStats.Torture.Children;
using UsageStats.Torture.Framework;
using UsageStats.Torture.Scenarios;

namespace UsageStats.Torture;

/// <summary>
/// <c>dotnet run -c Release --project tests/Torture -- [--minutes N] [--seed S] [--only name] [--quick]</c> hurts in every way
/// it knows and counts what was lost. Exit code 1 for any loss, 2 for a command line that is none. The same program is what
/// it starts and kills.
/// </summary>
internal static class Program
{
    private static readonly IScenario[] All =
    [
        new KilledWritersScenario(),
        new KilledSendersScenario(),
        new WrappedCallsScenario("wrapped-calls", 8, (1, 1), (20_000, 1_000)),
        new WrappedCallsScenario("runspaces", 1, (1_000, 20), (20, 20)),
        new HostileReceiversScenario(),
        new FullDiskScenario(),
        new LostHomeScenario(),
        new DamagedFilesScenario(),
        new ClockScenario(),
        new FuzzedLinesScenario(),
        new ClearingScenario(),
        new CrowdScenario(),
    ];

    private static async Task<int> Main(string[] arguments)
    {
        Parent.EndWithIt();
        switch (arguments)
        {
            case ["write", string notes, string pace, string seed]:
                return WriterChild.Run(notes, pace, seed);
            case ["send"]:
                return await SenderChild.RunAsync();
            case ["tidy", string seed]:
                return TidyChild.Run(seed);
            case ["hostile", string rounds, string count]:
                return HostileChild.Run(rounds, count);
            case ["calls", string runspaces, string count]:
                return CallsChild.Run(runspaces, count);
        }

        TortureOptions? options = TortureOptions.Parse(arguments);
        if (options is null || (options.Only is not null && All.All(scenario => scenario.Name != options.Only)))
        {
            Console.Error.WriteLine(TortureOptions.Usage);
            Console.Error.WriteLine("Scenarios: " + string.Join(", ", All.Select(scenario => scenario.Name)));
            return 2;
        }

        Console.WriteLine(FormattableString.Invariant($"seed {options.Seed}"));
        int wrong = 0;
        foreach (IScenario scenario in All.Where(scenario => options.Only is null || scenario.Name == options.Only))
        {
            wrong += await RunAsync(scenario, options);
        }

        Console.WriteLine(wrong == 0 ? "nothing was lost" : FormattableString.Invariant($"{wrong} things went wrong"));
        return wrong == 0 ? 0 : 1;
    }

    private static async Task<int> RunAsync(IScenario scenario, TortureOptions options)
    {
        Findings findings = new();
        Stopwatch watch = Stopwatch.StartNew();
        try
        {
            await scenario.RunAsync(options, findings);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            findings.Wrong($"the scenario ended by {failure}");
        }

        string verdict = findings.Skipped is string why ? "skipped: " + why : findings.WrongCount == 0 ? "ok" : "WRONG";
        Console.WriteLine(FormattableString.Invariant($"{scenario.Name}: {verdict} ({watch.Elapsed.TotalSeconds:0.0} s)"));
        foreach (string line in findings.Lines())
        {
            Console.WriteLine("  " + line);
        }

        return findings.WrongCount;
    }
}
