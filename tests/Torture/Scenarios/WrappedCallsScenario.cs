using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using UsageStats.Torture.Framework;

namespace UsageStats.Torture.Scenarios;

/// <summary>Wrapped calls in the real PowerShell engine: many processes on one log, or many runspaces in one process.</summary>
/// <param name="name">What the command line calls it.</param>
/// <param name="processes">How many processes.</param>
/// <param name="runspaces">How many runspaces in each, and how many with <c>--quick</c>.</param>
/// <param name="calls">How many calls in each runspace, and how many with <c>--quick</c>.</param>
internal sealed class WrappedCallsScenario(string name, int processes, (int Full, int Quick) runspaces, (int Full, int Quick) calls) : IScenario
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Task RunAsync(TortureOptions options, Findings findings)
    {
        int shells = options.Pick(runspaces.Full, runspaces.Quick);
        int each = options.Pick(calls.Full, calls.Quick);
        int many = options.Quick ? Math.Min(processes, 2) : processes;
        using TortureHome home = new();
        List<Child> children = [];
        for (int i = 0; i < many; i++)
        {
            children.Add(new Child(home, "calls", shells.ToString(CultureInfo.InvariantCulture), each.ToString(CultureInfo.InvariantCulture)));
        }

        long made = 0;
        foreach (Child child in children)
        {
            made += child.Finish(findings).Select(line => long.Parse(line, CultureInfo.InvariantCulture)).Sum();
            child.Dispose();
        }

        int expected = many * shells * each;
        Oracle oracle = new(home, findings);
        oracle.CheckWhole();
        int logged = oracle.Logged.Count(one => one.Name == Names.Kept);
        int sessions = oracle.Logged.Where(one => one.Name == Names.Kept).Select(one => one.Session).Distinct().Count();
        findings.Expect(made == expected, $"{made} of {expected} calls came back");
        findings.Expect(logged == expected, $"{logged} of {expected} calls are in the log");
        findings.Expect(sessions == many, $"{sessions} sessions for {many} processes");
        findings.Did($"{many} processes x {shells} runspaces x {each:N0} wrapped calls: {logged:N0} of {expected:N0} whole lines, {oracle.Torn} torn");
        return Task.CompletedTask;
    }
}
