using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UsageStats.Benchmarks.Framework;

namespace UsageStats.Benchmarks.Engine;

/// <summary>A wrapped empty block beside <c>Measure-Command {}</c>, and the floor: an empty wrapper. In a real pwsh; without one it gives no row.</summary>
internal sealed class MeasureCommandBenchmark : IBenchmark
{
    /// <inheritdoc/>
    public string Name => "measure-command";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        if (!RealShell.IsPresent)
        {
            yield break;
        }

        using TemporaryFolder folder = new();
        double[][] rounds = Ask(options.Pick(21, 9), options.Pick(1_000, 500), folder.Path);

        string ours = Micro(rounds.Select(round => round[0]));
        string bare = "Measure-Command {}: " + Micro(rounds.Select(round => round[1]));
        string empty = Micro(rounds.Select(round => round[2]));
        yield return new BenchmarkRow("Measure-TrackedCommand {} in pwsh", ours, bare, Spread.Of(rounds.Select(round => round[0] / round[1])), 3);
        yield return new BenchmarkRow("  beside an empty steppable wrapper", ours, "empty: " + empty, Spread.Of(rounds.Select(round => round[0] / round[2])), null);
        yield return new BenchmarkRow("  that empty wrapper, recording nothing", empty, bare, Spread.Of(rounds.Select(round => round[2] / round[1])), null);
    }

    private static double[][] Ask(int rounds, int calls, string home)
    {
        // A loop inside a function, as scripts have it, so that both are compiled alike.
        string script = FormattableString.Invariant($$"""
            Import-Module '{{EngineSession.Module}}'
            Import-Module '{{EngineSession.EmptyModule}}'
            function Get-Micro([int] $kind) {
                $start = [Diagnostics.Stopwatch]::GetTimestamp()
                if ($kind -eq 0) { for ($i = 0; $i -lt {{calls}}; $i++) { Measure-TrackedCommand { } } }
                elseif ($kind -eq 1) { for ($i = 0; $i -lt {{calls}}; $i++) { $null = Measure-Command { } } }
                else { for ($i = 0; $i -lt {{calls}}; $i++) { Invoke-Empty { } } }
                ([Diagnostics.Stopwatch]::GetTimestamp() - $start) * 1e6 / [Diagnostics.Stopwatch]::Frequency / {{calls}}
            }
            for ($i = 0; $i -lt 3; $i++) { $null = Get-Micro 0; $null = Get-Micro 1; $null = Get-Micro 2 }
            for ($round = 0; $round -lt {{rounds}}; $round++) {
                $culture = [cultureinfo]::InvariantCulture
                [Console]::WriteLine([string]::Format($culture, '{0} {1} {2}', (Get-Micro 0), (Get-Micro 1), (Get-Micro 2)))
            }
            """);
        string printed = RealShell.Print(script, home);
        return [.. printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ').Select(one => double.Parse(one, CultureInfo.InvariantCulture)).ToArray())];
    }

    private static string Micro(IEnumerable<double> microseconds) => FormattableString.Invariant($"{Spread.Of(microseconds).Median:0.0} µs");
}
