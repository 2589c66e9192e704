using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Storage.Clearing;
using UsageStats.Torture.Framework;

namespace UsageStats.Torture.Scenarios;

/// <summary>Clears one name again and again while processes append at full speed, and at the end once more.</summary>
internal sealed class ClearingScenario : IScenario
{
    private const int Writers = 8;

    private static readonly EventSelection Selection = new() { Name = static name => name == Names.Cleared };

    /// <inheritdoc/>
    public string Name => "clearing";

    /// <inheritdoc/>
    public Task RunAsync(TortureOptions options, Findings findings)
    {
        Random random = options.RandomFor(Name);
        using TortureHome home = new();
        LogClearing clearing = home.Engine().Clearing!;
        List<Child> crowd = [];
        long cleared = 0;
        int rounds = 0;
        try
        {
            for (int i = 0; i < Writers; i++)
            {
                crowd.Add(new Child(home, "write", home.Notes, "fast", random.Next().ToString(CultureInfo.InvariantCulture)));
            }

            foreach (Child child in crowd)
            {
                findings.Expect(child.ReadLine() is not null, $"'{child.Does}' ended by itself");
            }

            Stopwatch watch = Stopwatch.StartNew();
            for (; watch.Elapsed < TimeSpan.FromSeconds(options.Pick(10, 1)); rounds++)
            {
                cleared += clearing.Clear(Selection, CancellationToken.None).Events;
            }
        }
        finally
        {
            crowd.ForEach(static child => child.Dispose());
        }

        findings.Expect(cleared > 0, $"nothing was cleared while they wrote");
        long last = clearing.Clear(Selection, CancellationToken.None).Events;
        findings.Did($"{rounds:N0} clearings beside {Writers} processes took {cleared:N0} events, and the last one {last:N0}");
        Oracle oracle = new(home, findings);
        oracle.CheckWhole();
        oracle.TellNoted();
        int left = 0;
        foreach (string segment in Directory.GetFiles(home.Home.EventsFolder))
        {
            left += File.ReadAllText(segment).Contains(Names.Cleared, StringComparison.Ordinal) ? 1 : 0;
        }

        findings.Expect(left == 0, $"{left} files still hold what was cleared");
        return Task.CompletedTask;
    }
}
