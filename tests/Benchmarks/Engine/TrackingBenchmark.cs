using System;
using System.Collections.Generic;
using System.Linq;
using UsageStats.Benchmarks.Framework;

namespace UsageStats.Benchmarks.Engine;

/// <summary>
/// A tracked function and a tracked cmdlet beside themselves untracked. What tracking adds must fit into 3 µs and the cost of
/// recording one event; where nothing is tracked any more, it must add nothing.
/// </summary>
/// <remarks>
/// The event that it is compared with is recorded by hand after each untracked call, in the same session: among script code,
/// whose own work pushes ours out of the processor's caches, it costs half as much again as in a loop of its own.
/// </remarks>
internal sealed class TrackingBenchmark : IBenchmark
{
    private const double Allowed = 3;

    // Few calls and many rounds, of which the fastest counts: what else the machine does leaves some rounds alone.
    private const int Calls = 100;

    // Until the engine's own code is compiled to the end, a call costs twice as much, and that takes thousands of them.
    private const int WarmUpRounds = 150;

    // Each tells by its own fastest rounds, and how far they differ says how much the figure is worth.
    private const int Stretches = 5;

    /// <inheritdoc/>
    public string Name => "tracking";

    /// <inheritdoc/>
    public IEnumerable<BenchmarkRow> Run(BenchmarkOptions options)
    {
        using TemporaryFolder folder = new();
        Environment.SetEnvironmentVariable("USAGESTATS_HOME", folder.Path);
        Environment.SetEnvironmentVariable("DO_NOT_TRACK", null);
        return
        [
            .. Rows(options, "simple function", "Get-Simple 1", isFunction: true),
            .. Rows(options, "advanced function", "Get-Advanced 1", isFunction: true),
            .. Rows(options, "cmdlet", "Set-StrictMode -Off", isFunction: false),
        ];
    }

    private static List<BenchmarkRow> Rows(BenchmarkOptions options, string kind, string call, bool isFunction)
    {
        string command = call.Split(' ')[0];
        string loop = Loop(call, string.Empty);
        using EngineSession never = Session();
        using EngineSession tracked = Session();
        using EngineSession disabled = Session();
        tracked.Run($"Import-Module '{EngineSession.Module}'; Enable-CommandTracking {command}");
        disabled.Run($"Import-Module '{EngineSession.Module}'; Enable-CommandTracking {command}; {call}; Disable-CommandTracking {command}");
        using EngineSession woven = Session();
        never["recorder"] = new HandRecorder(command);
        List<(string, Action)> subjects =
        [
            ("tracked", () => tracked.Run(loop)),
            ("never", () => never.Run(loop)),
            ("disabled", () => disabled.Run(loop)),
            ("by hand", () => never.Run(Loop(call, "if ($recorder.Record()) { }"))),
            ("idle", () => never.Run(Loop(call, "if ($recorder.Idle()) { }"))),
        ];
        if (isFunction)
        {
            // Tracking disabled, but with the copy in place that tracking made: what the engine takes for asking us at each end.
            woven.Run($"Import-Module '{EngineSession.Module}'; Enable-CommandTracking {command}; $copy = ${{function:{command}}}; Disable-CommandTracking {command}; ${{function:global:{command}}} = $copy");
            subjects.Add(("woven", () => woven.Run(loop)));
        }

        _ = Rounds.Measure(WarmUpRounds, [.. subjects]);
        Rounds measured = Rounds.Measure(options.Pick(501, 101), [.. subjects]);
        string untracked = FormattableString.Invariant($"untracked: {PerCall(measured, "never"):0.0} µs");
        Spread added = Spread.Of(measured.Stretches(Stretches).Select(Added));
        Spread left = Spread.Of(measured.Stretches(Stretches).Select(stretch => PerCall(stretch, "disabled") / PerCall(stretch, "never")));
        List<BenchmarkRow> rows =
        [
            new BenchmarkRow($"tracked {kind}, event on disk", FormattableString.Invariant($"{PerCall(measured, "tracked"):0.0} µs"), untracked, measured.Ratio("tracked", "never"), null),
            new BenchmarkRow("  added besides one event, µs", FormattableString.Invariant($"{added.Median:0.0} µs"), FormattableString.Invariant($"one event: {Recorded(measured):0.0} µs"), added, Allowed),
            new BenchmarkRow("  its tracking disabled again", FormattableString.Invariant($"{PerCall(measured, "disabled"):0.0} µs"), untracked, left, 1.1),
        ];
        if (isFunction)
        {
            Spread floor = Spread.Of(measured.Stretches(Stretches).Select(stretch => PerCall(stretch, "woven") - PerCall(stretch, "never")));
            rows.Insert(2, new BenchmarkRow("  of it the engine's, for calling a probe, µs", FormattableString.Invariant($"{floor.Median:0.0} µs"), "the floor", floor, null));
        }

        return rows;
    }

    private static double PerCall(Rounds rounds, string what) => rounds.Fastest(what) * 1000 / Calls;

    private static double Recorded(Rounds rounds) => PerCall(rounds, "by hand") - PerCall(rounds, "idle");

    private static double Added(Rounds rounds) => PerCall(rounds, "tracked") - PerCall(rounds, "never") - Recorded(rounds);

    private static EngineSession Session()
    {
        EngineSession session = new();
        session.Run("function global:Get-Simple { param($x) $x }; function global:Get-Advanced { [CmdletBinding()] param([Parameter(ValueFromPipeline)] $x) process { $x } }");
        return session;
    }

    private static string Loop(string call, string then) => $"for ($i = 0; $i -lt {Calls}; $i++) {{ $null = {call}; {then} }}";
}
