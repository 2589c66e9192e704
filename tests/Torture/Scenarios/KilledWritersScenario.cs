using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using UsageStats.Torture.Framework;

namespace UsageStats.Torture.Scenarios;

/// <summary>Writers at full speed on one log, each killed in the middle of it.</summary>
internal sealed class KilledWritersScenario : IScenario
{
    private const int AtOnce = 5;

    /// <inheritdoc/>
    public string Name => "killed-writers";

    /// <inheritdoc/>
    public Task RunAsync(TortureOptions options, Findings findings)
    {
        Random random = options.RandomFor(Name);
        int writers = options.Pick(50, 10);
        using TortureHome home = new();
        for (int started = 0; started < writers; started += AtOnce)
        {
            List<Child> running = [];
            for (int i = 0; i < AtOnce; i++)
            {
                running.Add(new Child(home, "write", home.Notes, "fast", random.Next().ToString(CultureInfo.InvariantCulture)));
            }

            foreach (Child child in running)
            {
                findings.Expect(child.ReadLine() is not null, $"'{child.Does}' ended by itself");
                Thread.Sleep(random.Next(0, 50));
                child.Dispose();
            }
        }

        findings.Did($"{writers} writers killed");
        Oracle oracle = new(home, findings);
        oracle.CheckWhole();
        oracle.TellNoted();
        return Task.CompletedTask;
    }
}
