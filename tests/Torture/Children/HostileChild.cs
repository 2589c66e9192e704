using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;

namespace UsageStats.Torture.Children;

/// <summary>
/// <c>hostile rounds commands</c>: runs commands bare and wrapped, by turns alone and beside a runspace that sends without
/// end. Prints how many results differed, both 99th percentiles in microseconds, and by how many bytes memory grew.
/// </summary>
internal static class HostileChild
{
    private static readonly object Sending = new();

    private const string Commands = """
        $blocks = @(
            { 1..3 }
            { 'text' }
            { $null }
            { throw 'thrown' }
            { 1 / 0; 'after' }
            { Get-History -Id 999999 }
            { /bin/sh -c 'exit 3' }
            { 1..50 | ForEach-Object { $_ * 2 } | Where-Object { $_ % 3 } }
            { param($a = 4) $a; return 5 }
            { [pscustomobject]@{ a = 1 } }
        )
        function Get-Result([scriptblock] $call) {
            $global:LASTEXITCODE = 0
            $result = try { & $call 2>&1 } catch { 'thrown', $_.FullyQualifiedErrorId }
            "$result|$global:LASTEXITCODE"
        }
        function Test-Commands([int] $count) {
            $different = 0
            for ($i = 0; $i -lt $count; $i++) {
                $block = $blocks[$i % $blocks.Count]
                $bare = Get-Result { & $block }
                $wrapped = Get-Result { Measure-TrackedCommand -Name Keep-This $block }
                if ($bare -cne $wrapped) { $different++ }
            }
            $different
        }
        function Get-Times([int] $count) {
            for ($i = 0; $i -lt $count; $i++) {
                $start = [Diagnostics.Stopwatch]::GetTimestamp()
                Measure-TrackedCommand -Name Keep-This { }
                [Diagnostics.Stopwatch]::GetTimestamp() - $start
            }
        }
        """;

    /// <summary>Runs as such a process.</summary>
    public static int Run(string rounds, string count)
    {
        int commands = int.Parse(count, CultureInfo.InvariantCulture);
        using Shell shell = new();
        shell.Run(Commands);

        // Never disposed: the sender waits on it until the process ends.
        ManualResetEventSlim hostile = new();
        Thread sender = new(() => Send(hostile)) { IsBackground = true };
        sender.Start();
        Times(shell, commands);
        int different = 0;
        long memory = 0;
        List<double> alone = [];
        List<double> beside = [];
        int left = int.Parse(rounds, CultureInfo.InvariantCulture);

        // In the first rounds pools, connections and compiled code fill up, and stay.
        int settled = (left / 2) + 1;
        for (; left > 0; left--)
        {
            hostile.Reset();
            alone.Add(Times(shell, commands));
            hostile.Set();
            beside.Add(Times(shell, commands));
            different += (int)shell.Run(FormattableString.Invariant($"Test-Commands {commands}"))[0].BaseObject;
            if (left == settled)
            {
                memory = MemoryAtRest(hostile);
            }
        }

        long growth = MemoryAtRest(hostile) - memory;
        Console.WriteLine(FormattableString.Invariant($"{different} {Middle(alone)} {Middle(beside)} {growth}"));
        return 0;
    }

    // Between two sends: what one holds while it is under way is given back.
    private static long MemoryAtRest(ManualResetEventSlim hostile)
    {
        hostile.Reset();
        lock (Sending)
        {
            return GC.GetTotalMemory(forceFullCollection: true);
        }
    }

    private static void Send(ManualResetEventSlim hostile)
    {
        using Shell shell = new();
        while (true)
        {
            hostile.Wait();
            lock (Sending)
            {
                shell.Run("Send-UsageStat -Force -TimeoutSec 2 3>$null", out _);
            }
        }
    }

    private static double Times(Shell shell, int count)
    {
        List<double> times = [.. shell.Run(FormattableString.Invariant($"Get-Times {count}")).Select(time => Convert.ToDouble(time.BaseObject, CultureInfo.InvariantCulture))];
        times.Sort();
        return times[(int)(times.Count * 0.99)] * 1e6 / System.Diagnostics.Stopwatch.Frequency;
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
